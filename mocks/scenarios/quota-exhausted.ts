import type { BatchTask, ExportRow, IotdaProject } from '../clouds/iotda/project';
import { timedId } from '../clouds/iotda/times';
import { fraction } from '../random';
import type { CloudLoader } from './harbour';

const MINUTE_MS = 60_000;

/** The five that go on: so old they are at the first instant, and so long they take from then on. */
const UNFINISHED: readonly (readonly [ageMs: number, leftMs: number])[] = [
  [50_000, 110_000],
  [150_000, 35 * MINUTE_MS],
  [300_000, 70 * MINUTE_MS],
  [420_000, 120 * MINUTE_MS],
  [600_000, 200 * MINUTE_MS],
];

/**
 * Fifty exports of the operator, as many as there may be: five of them go on, the first until shortly before the second
 * minute is over. One batch task in four was not exported yet. Newest id first.
 */
export function exhaustingExports(
  { seed, epoch, actors }: Parameters<CloudLoader>[0],
  project: IotdaProject,
): ExportRow[] {
  const userId = actors.find(({ role }) => role === 'operator')?.userId ?? '';
  const begun = project.batchTasks.filter((task) => task.startsAt < epoch - 11 * MINUTE_MS && !task.needsConfirm);
  const wishes = begun
    .filter((_, index) => index % 4 !== 3)
    .slice(0, 25)
    .flatMap((task) => [{ task }, { task, appId: task.space }]);
  return wishes
    .map(({ task, appId }, index) => ({
      project: project.id,
      userId,
      batchTask: task.id,
      ...(appId === undefined ? { appType: 'GLOBAL' as const } : { appType: 'APP' as const, appId }),
      ...timesOf(task, index),
      fails: false,
    }))
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((row, index) => ({ ...row, id: timedId(row.createdAt, project.machine, index + 1) }))
    .reverse();

  function timesOf(task: BatchTask, index: number): Pick<ExportRow, 'createdAt' | 'takesMs'> {
    const [ageMs, leftMs] = UNFINISHED[index] ?? [];
    if (ageMs !== undefined && leftMs !== undefined) return { createdAt: epoch - ageMs, takesMs: ageMs + leftMs };
    const share = 0.1 + 0.5 * fraction(seed, task.id, 'exhausting', index);
    return { createdAt: Math.round(task.startsAt + share * (epoch - task.startsAt)) };
  }
}
