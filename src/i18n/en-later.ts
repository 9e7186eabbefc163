import { create } from './en/create';
import { detail } from './en/detail';
import { forms } from './en/forms';
import { settings } from './en/settings';

/** What the screens after the first say, in English. */
export const enLater = { ...forms, ...create, ...detail, ...settings };
export type EnLater = typeof enLater;
