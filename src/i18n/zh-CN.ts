import type { Translated } from './catalogue';
import type { En } from './en';
import { failures } from './zh-CN/failures';
import { shell } from './zh-CN/shell';
import { tasks } from './zh-CN/tasks';
import { ui } from './zh-CN/ui';

/** What the first screen says, in Chinese. A key that English has and this has not fails the types. */
export const zhCN: Translated<En> = { ...ui, ...shell, ...tasks, ...failures };
