import { DEMO_SPEEDS, type DemoSpeed } from '@/core/demo';
import type { CloudReply, Role } from './cloud';
import { parseFaultRules } from './faults';
import { isRecord, parseJson } from './json';
import type { DoorRequest } from './door';
import type { World } from './world';

/** What a speed may be, from outside. */
function parseSpeed(value: unknown): DemoSpeed | undefined {
  return DEMO_SPEEDS.find((speed) => speed === value);
}

function parseRole(value: unknown): Role | undefined {
  return value === 'administrator' || value === 'operator' || value === 'viewer' ? value : undefined;
}

/** `api/_demo/…`: looks at the world and steers it, for tests and for the demo panel. It is part of no vendor's API. */
export async function demoDoor(world: World, { method, body }: DoorRequest, what: string): Promise<CloudReply> {
  if (method === 'GET' && what === 'world') {
    await world.refresh();
    return told(world);
  }
  if (method !== 'POST') return refused(404, 'no such thing');
  const json = parseJson(body);
  switch (what) {
    case 'faults': {
      const rules = parseFaultRules(json);
      if (!rules) return refused(400, 'expected a list of fault rules');
      await world.setFaults(rules);
      return told(world);
    }
    case 'clock':
      return steer(world, json);
    case 'identity': {
      const role = isRecord(json) ? parseRole(json['role']) : undefined;
      if (!role) return refused(400, 'expected {role}');
      await world.setRole(role);
      return told(world);
    }
    case 'session': {
      if (!isRecord(json) || json['expired'] !== true) return refused(400, 'expected {expired: true}');
      await world.endSession();
      return told(world);
    }
    case 'reset': {
      const scenario = isRecord(json) ? json['scenario'] : undefined;
      if (typeof scenario === 'string' && !world.scenarios.includes(scenario)) return refused(400, 'no such scenario');
      await world.reset(typeof scenario === 'string' ? { scenario } : {});
      return told(world);
    }
    default:
      return refused(404, 'no such thing');
  }
}

async function steer(world: World, json: unknown): Promise<CloudReply> {
  const { speed, jumpMs } = isRecord(json) ? json : {};
  const chosen = parseSpeed(speed);
  if (speed !== undefined && chosen === undefined) return refused(400, 'no such speed');
  if (jumpMs !== undefined && !(typeof jumpMs === 'number' && jumpMs >= 0))
    return refused(400, 'jumpMs must not be negative');
  await world.steer({ ...(chosen !== undefined && { speed: chosen }), ...(typeof jumpMs === 'number' && { jumpMs }) });
  return told(world);
}

function told(world: World): CloudReply {
  return { status: 200, json: world.describe() };
}

function refused(status: number, message: string): CloudReply {
  return { status, json: { error_code: 'QUAYSIDE.demo', error_msg: message } };
}
