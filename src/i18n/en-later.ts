import { calls } from './en/calls';
import { coming } from './en/coming';
import { create } from './en/create';
import { detail } from './en/detail';
import { downloads } from './en/downloads';
import { edit } from './en/edit';
import { filters } from './en/filters';
import { forms } from './en/forms';
import { list } from './en/list';
import { plans } from './en/plans';
import { search } from './en/search';
import { settings } from './en/settings';
import { several } from './en/several';
import { trouble } from './en/trouble';

/** What the screens after the first say, in English. */
export const enLater = {
  ...forms,
  ...filters,
  ...coming,
  ...create,
  ...calls,
  ...edit,
  ...list,
  ...plans,
  ...detail,
  ...downloads,
  ...search,
  ...settings,
  ...several,
  ...trouble,
};
export type EnLater = typeof enLater;
