import type { Message } from '@/core/message';
import { createdWindow, isRecent } from '@/core/task-created';
import { instantToWall, offsetLabel } from '@/core/zone';
import { say } from '@/i18n/say';

/** When a filter on the time of creation means, in words: "last 24 h", or a stretch as the zone's wall shows it. */
export function createdWords(value: string, zone: string, t: (message: Message) => string): string {
  if (isRecent(value)) return t(say(`tasks.created.${value}`));
  const stretch = createdWindow(value, 0);
  if (!stretch) return value;
  const { from, to } = stretch;
  const wall = (at: number) => instantToWall(at, zone).slice(0, 16).replace('T', ' ');
  const named = Number.isFinite(from) ? from : to;
  const offset = offsetLabel(zone, named);
  if (!Number.isFinite(from)) return t(say('tasks.created.before', { to: wall(to), zone: offset }));
  if (!Number.isFinite(to)) return t(say('tasks.created.since', { from: wall(from), zone: offset }));
  return t(say('tasks.created.range', { from: wall(from), to: wall(to), zone: offset }));
}
