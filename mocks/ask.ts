import type { CloudReply, CloudRequest } from './cloud';
import { drifted, endsCall, type FaultRule, retryAfterS, strikes } from './faults';
import type { Command } from './log';
import type { Found, MountedCloud } from './mount';
import { actorOf, type Scenario } from './scenario';
import { isOver, SESSION_OVER } from './session';
import type { Stage } from './stage';

/** A call to one cloud of the world. */
export interface CloudCall {
  readonly cloud: string;
  readonly request: CloudRequest;
  /** The user id of who asks; left out: the user of the role that the console acts in. */
  readonly actor?: string | undefined;
  /** For faults; left out where the request says it itself, by its project. */
  readonly connection?: string | undefined;
  /** Where links in replies lead back to. */
  readonly origin?: string | undefined;
  /** Asked in the operator's session at the gateway, and refused there once that is over. */
  readonly inSession?: boolean;
}

/** The answer, and what is to become of it on its way. */
export interface Asked {
  readonly reply: CloudReply;
  /** Wall time by which it is late. */
  readonly delayMs: number;
  /** The connection breaks instead of answering. */
  readonly cut: boolean;
  /** Whether anything serves such a request. */
  readonly served: boolean;
}

export interface Surroundings {
  readonly scenario: Scenario;
  readonly stage: Stage;
  readonly now: number;
  readonly wallNow: number;
  readonly requestId: string;
}

export interface Result {
  readonly asked: Asked;
  /** What is to be logged; nothing where nothing changed. */
  readonly command?: Command;
  /** Takes the cloud's new state over once the command is logged. */
  readonly keep?: (seq: number) => void;
}

/** Tries the faults, then the cloud. Changes nothing by itself. Throws `RangeError` for an actor nobody knows. */
export function ask(cloud: MountedCloud, call: CloudCall, around: Surroundings): Result {
  const { request } = call;
  if (call.inSession && isOver(around.stage, around.now)) {
    return { asked: { reply: SESSION_OVER, delayMs: 0, cut: false, served: true } };
  }
  const found = cloud.find(request);
  if (!found) {
    const reply = cloud.failure(404, undefined, undefined, around.requestId);
    return { asked: { reply, delayMs: 0, cut: false, served: false } };
  }
  const actor = actorFor(cloud, call, around);
  const { struck, counted } = strikes(around.stage.rules, around.stage.counts, {
    endpoint: found.endpoint.id,
    connection: call.connection ?? found.connection,
    method: request.method,
    actor: actor.userId,
    now: around.now,
  });
  const reached = !struck.some((rule) => endsCall(rule.effect));
  const { reply, keep } = reached
    ? answered(found, call, actor, around)
    : { reply: failed(cloud, struck, around), keep: undefined };
  return {
    asked: { ...onTheWay(reply, struck), served: true },
    ...((keep || counted.length > 0) && {
      command: { kind: 'call', cloud: cloud.id, actor: actor.userId, request, struck: counted, reached },
    }),
    ...(keep && { keep }),
  };
}

function actorFor(cloud: MountedCloud, call: CloudCall, { scenario, stage }: Surroundings) {
  if (call.actor === undefined) return actorOf(scenario, stage.role, cloud.vendor);
  const actor = scenario.actors.find((one) => one.userId === call.actor);
  if (!actor) throw new RangeError(`nobody is ${call.actor}`);
  return actor;
}

function answered(
  found: Found,
  { request, origin = '' }: CloudCall,
  actor: ReturnType<typeof actorFor>,
  around: Surroundings,
) {
  const { now, wallNow, requestId } = around;
  return found.answer({ request, actor, now, wallNow, requestId, origin });
}

/** The reply of the fault that ended the call. */
function failed(cloud: MountedCloud, struck: readonly FaultRule[], { requestId, now }: Surroundings): CloudReply {
  const rule = struck.at(-1);
  if (rule?.effect.kind !== 'status') return { status: 502 };
  const { status, code, message } = rule.effect;
  const reply = cloud.failure(status, code, message, requestId);
  const seconds = retryAfterS(rule, now);
  if (seconds === undefined) return reply;
  // Alibaba Cloud has a header of its own, in milliseconds.
  const asked =
    cloud.vendor === 'alibaba' ? { 'x-acs-retry-after': `${seconds * 1000}` } : { 'retry-after': `${seconds}` };
  return { ...reply, headers: { ...reply.headers, ...asked } };
}

function onTheWay(reply: CloudReply, struck: readonly FaultRule[]): Omit<Asked, 'served'> {
  let { json } = reply;
  let delayMs = 0;
  let cut = false;
  for (const { effect } of struck) {
    if (effect.kind === 'delay') delayMs += effect.ms;
    else if (effect.kind === 'cut') cut = true;
    else if (effect.kind === 'drift' && json !== undefined) json = drifted(json, effect);
  }
  return { reply: json === reply.json ? reply : { ...reply, json }, delayMs, cut };
}
