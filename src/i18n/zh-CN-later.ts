import type { Translated } from './catalogue';
import type { EnLater } from './en-later';
import { calls } from './zh-CN/calls';
import { coming } from './zh-CN/coming';
import { create } from './zh-CN/create';
import { detail } from './zh-CN/detail';
import { downloads } from './zh-CN/downloads';
import { edit } from './zh-CN/edit';
import { filters } from './zh-CN/filters';
import { forms } from './zh-CN/forms';
import { list } from './zh-CN/list';
import { plans } from './zh-CN/plans';
import { search } from './zh-CN/search';
import { settings } from './zh-CN/settings';
import { several } from './zh-CN/several';
import { trouble } from './zh-CN/trouble';

/** What the screens after the first say, in Chinese. A key that English has and this has not fails the types. */
export const zhCNLater: Translated<EnLater> = {
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
