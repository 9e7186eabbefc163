import { failures } from './en/failures';
import { shell } from './en/shell';
import { tasks } from './en/tasks';
import { ui } from './en/ui';

/** What the first screen says, in English: the source language of the console. */
export const en = { ...ui, ...shell, ...tasks, ...failures };
export type En = typeof en;
