import type { AnyRouter } from '@tanstack/react-router';
import { refKey } from '@/core/task';

/** How far each list was scrolled when it was left, by its page and query, for as long as the console is open. */
const tops = new Map<string, number>();

export function rememberTop(list: string, top: number): void {
  tops.set(list, top);
}

export function rememberedTop(list: string): number {
  return tops.get(list) ?? 0;
}

const TASK_PAGE = /\/tasks\/([^/]+)\/([^/]+)\/([^/]+)(?:\/[^/]*)?$/;

/** The key of the task whose page is being left for a list; undefined where one comes from elsewhere. */
export function taskLeft(router: AnyRouter): string | undefined {
  const [, type, connection, id] = TASK_PAGE.exec(router.state.resolvedLocation?.pathname ?? '') ?? [];
  if (type === undefined || connection === undefined || id === undefined) return undefined;
  try {
    return refKey({
      type: decodeURIComponent(type),
      connection: decodeURIComponent(connection),
      id: decodeURIComponent(id),
    });
  } catch {
    return undefined;
  }
}
