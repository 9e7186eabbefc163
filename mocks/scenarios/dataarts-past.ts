import { jobIdOf } from '../clouds/dataarts/changes';
import type { CollectionTask, DataWorkspace, Phase, Plan, Schedule } from '../clouds/dataarts/workspace';
import { between, hex } from '../random';
import { readConfig } from './dataarts-config';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Who made a task. */
export interface Maker {
  readonly user: string;
  readonly userId: string;
}

/** Where tasks of a table stand. `shared` has data connections that they may use too. */
export interface TaskPlace {
  readonly seed: string;
  readonly epoch: number;
  readonly operator: Maker;
  readonly administrator: Maker;
  readonly workspace: Omit<DataWorkspace, 'tasks'>;
  readonly shared: Omit<DataWorkspace, 'tasks'>;
}

/** The tasks of a table as `dataarts-tasks.ts` explains it, the newest first. */
export function readTasks(table: string, place: TaskPlace): CollectionTask[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => readLine(line, index, place))
    .reverse();
}

function readLine(line: string, index: number, place: TaskPlace): CollectionTask {
  const { seed, epoch, workspace, operator, administrator } = place;
  const [name = '', directory = '', source = '', when = '', age = '0', special = ''] = line
    .split('|')
    .map((part) => part.trim());
  const said = new Map(special.split(' ').map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)]));
  const createdAt = Math.round(epoch - Number(age) * DAY_MS);
  const maker = said.get('who') === 'a' ? administrator : operator;
  const { shared } = place;
  const config = readConfig(source, said, said.has('shared') ? shared : workspace);
  const plan: Plan = {
    ...config,
    ...(said.has('shared') && { sourceWorkspace: shared.id }),
    schedule: readWhen(when.replace(/^off /, ''), said, createdAt, epoch),
  };
  const phases = when === 'once' || when.startsWith('off ') ? [] : [phaseOf(plan, said, createdAt, epoch)];
  const id = hex(32, seed, workspace.id, 'task', index);
  const ago = (hours: string | undefined) => Math.round(epoch - Number(hours) * HOUR_MS);
  const task: CollectionTask = {
    id,
    workspace: workspace.id,
    name: name.startsWith('<img') ? name.replaceAll('_', ' ') : name,
    description: index % 5 === 2 ? `Keeps the catalog up to date, see work order ${2400 + index}.` : '',
    userId: maker.userId,
    userName: maker.user,
    owner: said.get('owner')?.replaceAll('_', ' ') ?? maker.user,
    directory,
    ...(said.has('meta') && { metadata: [{ description: 'cost centre 4711', type: 'string', task_id: id }] }),
    plan,
    createdAt,
    ...(said.has('edited') && { updatedAt: Math.round(epoch - Number(said.get('edited')) * DAY_MS) }),
    phases,
    pauses: said.has('paused') ? [pauseOf(said, ago(said.get('paused')), epoch)] : [],
    byHand: (said.get('ran')?.split(',') ?? []).map((hours, serial) => ({ at: ago(hours), serial, plan })),
    fate: {
      failing: Number(said.get('failing') ?? 0),
      partial: Number(said.get('partial') ?? 0),
      ...(said.has('reason') && { reason: (said.get('reason') ?? '').replaceAll('_', ' ') }),
    },
  };
  return phases.length === 0 ? task : { ...task, jobId: jobIdOf(seed, task) };
}

type Said = ReadonlyMap<string, string>;

function pauseOf(said: Said, from: number, epoch: number) {
  const hours = said.get('resumes');
  return { from, ...(hours !== undefined && { until: epoch + Number(hours) * HOUR_MS }) };
}

function phaseOf(plan: Plan, said: Said, createdAt: number, epoch: number): Phase {
  const hours = said.get('stopped');
  const to = hours === undefined ? undefined : Math.round(epoch - Number(hours) * HOUR_MS);
  return { from: createdAt + between(20, 90, createdAt, 'scheduled') * 1_000, ...(to !== undefined && { to }), plan };
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The schedule that a word of the table means. */
function readWhen(when: string, said: Said, createdAt: number, epoch: number): Schedule {
  const timeout = said.get('timeout');
  const limit = timeout === undefined ? undefined : { max_time_out: Number(timeout) };
  if (when === 'once') return { schedule_type: 'RUN_ONCE', ...limit };
  const zone = said.get('zone') ?? '+08';
  const [ended, begins] = [said.get('ended'), said.get('begins')];
  const start = begins === undefined ? createdAt : epoch + Number(begins) * DAY_MS;
  const end = ended === undefined ? undefined : epoch - Number(ended) * DAY_MS;
  return {
    schedule_type: 'CRON',
    ...cronOf(when),
    start_time: midnight(start, zone),
    ...(end !== undefined && { end_time: midnight(end, zone) }),
    // Half of the rest end some time, the others never.
    ...(end === undefined && createdAt % 2 === 0 && { end_time: midnight(epoch + 400 * DAY_MS, zone) }),
    ...limit,
  };
}

function cronOf(when: string): Pick<Schedule, 'cron_expression' | 'interval'> {
  // Cron and interval need not say the same: the vendor's own tests have them differ.
  if (when.startsWith('=')) return { cron_expression: when.slice(1), interval: '30 minutes' };
  if (when === '15m') return { cron_expression: '0 */15 * * * ?', interval: '15 minutes' };
  if (when === '1h') return { cron_expression: '0 0 * * * ?', interval: '1 hours' };
  const [first = '', second] = when.split(' ');
  const [hour = 0, minute = 0] = (second ?? first).split(':').map(Number);
  if (second === undefined) return { cron_expression: `0 ${minute} ${hour} * * ?`, interval: '1 days' };
  if (first === '1st') return { cron_expression: `0 ${minute} ${hour} 1 * ?`, interval: '30 days' };
  return { cron_expression: `0 ${minute} ${hour} ? * ${WEEKDAYS.indexOf(first) + 1}`, interval: '1 weeks' };
}

/** The midnight before an instant, as a schedule writes it. */
function midnight(ms: number, zone: string): string {
  return `${new Date(ms + Number(zone) * HOUR_MS).toISOString().slice(0, 10)}T00:00:00 ${zone}`;
}
