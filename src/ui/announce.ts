import { Announcer } from './announcer';

/** The page has one pair of live regions, hence one announcer. */
export const announcer = new Announcer();

/** Lets screen readers hear something, already in the reader's language; see `Announcer` for what is worth it. */
export const announce = announcer.announce;
