import type { CloudReply, OperationEndpoint, Outcome } from '../../cloud';
import { batchProgress, type BatchStatus, canBeDone } from './batch-progress';
import { refuse, refuseBy, refuseInput } from './errors';
import type { Act, BatchTask } from './project';
import { readObject } from './request-body';
import { batchTaskOf, type IotdaState, type ProjectCall, withAct } from './state';
import { targetAt } from './sub-tasks';

/** Which batch tasks something can be done to (contract 2.6). */
interface Rule {
  readonly types: readonly string[];
  readonly states: readonly BatchStatus[];
}

const RETRY: Rule = { types: ['softwareUpgrade', 'firmwareUpgrade'], states: ['Processing', 'Fail', 'PartialSuccess'] };
const UPGRADES = [...RETRY.types, 'moduleUpgrade'];
const RULES = {
  retry: RETRY,
  stop: { types: UPGRADES, states: ['Initializing', 'Waitting', 'Processing'] },
  confirm: { types: UPGRADES, states: ['Waitting', 'Processing'] },
} as const satisfies Record<string, Rule>;

type Kind = keyof typeof RULES;

/** An operation on a batch task that the console does not call, but scripts do. */
export function actEndpoint(kind: Kind): OperationEndpoint {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return {
    id: `iotda.${name}BatchTask`,
    method: 'POST',
    path: `/v5/iot/{project_id}/batchtasks/{task_id}/${kind}`,
    permission: `iotda:batchtasks:${kind}`,
  };
}

/**
 * POST batchtasks/{task_id}/retry, …/stop and …/confirm: 200 with what became of each target. `{}` means all that it can be
 * done to, `{targets}` up to 100 of them. Which code a task of the wrong type or state gets is not told: see the settings.
 */
export function doToBatchTask(kind: Kind, state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const { now, params, service } = call;
  const wanted = readTargets(call);
  const task = batchTaskOf(state, call, params['task_id']);
  const progress = batchProgress(task, now);
  const rule: Rule = RULES[kind];
  const isOfKind = rule.types.includes(task.type) && (kind !== 'confirm' || task.needsConfirm === true);
  if (!isOfKind || !rule.states.includes(progress.status)) {
    refuseBy(service.settings.batchTaskState, `A ${task.type} task that is ${progress.status} has no ${kind}.`);
  }
  const all = Array.from({ length: task.total }, (_, place) => place);
  const fitting = all.filter((place) => canBeDone(kind, progress, place));
  if (!wanted) {
    const targets = fitting.map((place) => ({ target: targetAt(task, place), status: 'success' }));
    return done(state, task, fitting.length > 0 ? { kind, at: now } : undefined, targets);
  }
  const named = new Map(fitting.map((place) => [targetAt(task, place), place]));
  const places = [...new Set(wanted)].map((target) => named.get(target)).filter((place) => place !== undefined);
  const targets = wanted.map((target) => (named.has(target) ? { target, status: 'success' } : refusedTarget(target)));
  return done(state, task, places.length > 0 ? { kind, at: now, places } : undefined, targets);
}

function done(state: IotdaState, task: BatchTask, act: Act | undefined, targets: unknown[]): Outcome<IotdaState> {
  const reply: CloudReply = { status: 200, json: { targets } };
  return { state: act ? withAct(state, task, act) : state, reply };
}

/** A target that the task does not have, or (this simulator's choice) that is in no state for it. */
function refusedTarget(target: string) {
  const error_msg = 'The target does not exist in the batch task or is not in a state that allows it.';
  return { target, status: 'failure', error_code: 'IOTDA.014219', error_msg };
}

/** The targets of a body; undefined where it means all. */
function readTargets(call: ProjectCall): string[] | undefined {
  if (call.request.body === '') return undefined;
  const { targets } = readObject(call, refuseInput);
  if (targets === undefined || targets === null) return undefined;
  const isList = Array.isArray(targets) && targets.length > 0 && targets.length <= 100;
  if (!isList || !targets.every((target) => typeof target === 'string')) {
    return refuseInput('Invalid targets. Between 1 and 100 texts are expected.');
  }
  return targets;
}

export const deleteBatchTaskEndpoint: OperationEndpoint = {
  id: 'iotda.DeleteBatchTask',
  method: 'DELETE',
  path: '/v5/iot/{project_id}/batchtasks/{task_id}',
  permission: 'iotda:batchtasks:delete',
};

const ENDED: readonly BatchStatus[] = ['Success', 'Fail', 'PartialSuccess', 'Stopped'];

/** DELETE batchtasks/{task_id}: 204, of tasks that have ended. Exports of it stay, with their files (this simulator's choice). */
export function deleteBatchTask(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const task = batchTaskOf(state, call, call.params['task_id']);
  if (!ENDED.includes(batchProgress(task, call.now).status)) {
    return refuse(403, 'IOTDA.014221', 'Only batch tasks that have ended can be deleted.');
  }
  return { state: withAct(state, task, { kind: 'delete', at: call.now }), reply: { status: 204 } };
}
