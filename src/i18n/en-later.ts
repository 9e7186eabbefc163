import { create } from './en/create';
import { detail } from './en/detail';
import { downloads } from './en/downloads';
import { filters } from './en/filters';
import { forms } from './en/forms';
import { settings } from './en/settings';
import { trouble } from './en/trouble';

/** What the screens after the first say, in English. */
export const enLater = { ...forms, ...filters, ...create, ...detail, ...downloads, ...settings, ...trouble };
export type EnLater = typeof enLater;
