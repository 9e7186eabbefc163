import { BATCH_TASK_TYPES } from '@/task-types/iotda-export/wire';
import type { BatchTask, ExportFilter, ExportRow, ExportStock, IotdaProject } from '../clouds/iotda/project';
import { timedId } from '../clouds/iotda/times';
import { between, fraction, hex, pick } from '../random';
import type { CloudLoader } from './harbour';

const USERS = 200;
/** As many as each user may have. */
const EACH = 50;
const ALL = USERS * EACH;
/** Batch tasks that were exported over the weeks, and large ones whose exports go on at the first instant. */
const SOURCES = 200;
const LARGE = 40;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Between two exports of the weeks before. */
const STEP_MS = Math.floor((42 * DAY_MS) / ALL);

/**
 * The project with 10,000 exports of 200 users, fifty each, over six weeks; the newest export of each user goes on. Nothing of
 * it is held: an export is made from its place when it is asked for. The first two users are operator and administrator.
 */
export function crowded({ seed, epoch, actors }: Parameters<CloudLoader>[0], project: IotdaProject): IotdaProject {
  const sources = Array.from({ length: SOURCES + LARGE }, (_, index) => sourceAt(index));
  const users = Array.from({ length: USERS }, (_, index) => hex(32, seed, 'crowd', index));
  for (const [index, role] of (['operator', 'administrator'] as const).entries()) {
    const actor = actors.find((one) => one.role === role);
    if (actor) users[index] = actor.userId;
  }

  /** Of each two hundred exports in a row, every user has one. */
  const userAt = (place: number) => (place + 73 * Math.floor(place / USERS)) % USERS;
  const placeOf = (user: number, round: number) => round * USERS + ((((user - 73 * round) % USERS) + USERS) % USERS);

  /** No user has two exports of one batch task: within 49 rounds, steps of four do not come round in two hundred. */
  function conditionsAt(place: number): { source: BatchTask | undefined; wide: boolean } {
    const [user, round] = [userAt(place), Math.floor(place / USERS)];
    const index = round === 0 ? SOURCES + (user % LARGE) : (round * 4 + user * 7) % SOURCES;
    return { source: sources[index], wide: (user + round) % 3 === 0 };
  }

  function createdAt(place: number): number {
    const chance = fraction(seed, 'crowd', place);
    if (place < USERS) return Math.round(epoch - 4_000 - (place + 0.8 * chance) * 1_000);
    return Math.round(epoch - 20 * MINUTE_MS - (place - USERS + 0.8 * chance) * STEP_MS);
  }

  function rowAt(place: number): ExportRow | undefined {
    const { source, wide } = conditionsAt(place);
    if (!source || place < 0 || place >= ALL) return undefined;
    const created = createdAt(place);
    return {
      id: timedId(created, project.machine, ALL - place),
      project: project.id,
      userId: users[userAt(place)] ?? '',
      batchTask: source.id,
      ...(wide ? { appType: 'GLOBAL' } : { appType: 'APP', appId: source.space }),
      createdAt: created,
      fails: place >= USERS && fraction(seed, 'crowd fails', place) < 0.04,
    };
  }

  function select({ userId, batchTask, space }: ExportFilter) {
    if (userId === undefined && batchTask === undefined && space === undefined) return exports;
    const user = userId === undefined ? undefined : users.indexOf(userId);
    const rounds = Array.from({ length: user === -1 ? 0 : EACH }, (_, round) => round);
    const candidates =
      user === undefined
        ? Array.from({ length: ALL }, (_, place) => place)
        : rounds.map((round) => placeOf(user, round));
    const places = candidates.filter((place) => {
      const { source, wide } = conditionsAt(place);
      return (
        (batchTask === undefined || source?.id === batchTask) &&
        (space === undefined || (!wide && source?.space === space))
      );
    });
    return { length: places.length, at: (index: number) => rowAt(places[index] ?? -1) };
  }

  const exports: ExportStock = { length: ALL, at: rowAt, select };
  const batchTasks = [...sources, ...project.batchTasks].sort((a, b) => (a.id < b.id ? 1 : -1));
  return { ...project, batchTasks, exports };

  function sourceAt(index: number): BatchTask {
    const isLarge = index >= SOURCES;
    const ageMs = isLarge ? (120 + (index - SOURCES) * 25) * MINUTE_MS : 43 * DAY_MS + index * 150 * MINUTE_MS;
    const created = epoch - ageMs;
    const id = timedId(created, project.machine, 1_000 + index);
    const type = pick(BATCH_TASK_TYPES, seed, 'crowd type', index);
    const total = isLarge ? between(20_000, 30_000, seed, id) : between(20, 4_000, seed, id);
    return {
      id,
      name: `${type}_${isLarge ? 'fleet' : 'lot'}_${index + 1}`,
      type,
      space: pick(project.spaces, seed, 'crowd space', index).id,
      targets: `unit-${index + 1}`,
      total,
      createdAt: created,
      startsAt: created + 30_000,
      durationMs: between(5, 60, seed, 'crowd duration', id) * MINUTE_MS,
      failing: index % 3 === 0 ? between(1, 19, seed, 'crowd failing', id) : 0,
    };
  }
}
