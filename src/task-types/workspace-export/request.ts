import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { FACTS, type FieldName, fieldsOf, type Kind, WIRE } from './kinds';
import { instantOf } from './rules';
import type { Values } from './schema';
import { readNames } from './user-names';

/** The call that these values ask for: its trigger, with the parameters of what is exported and no others. */
export function toCall(what: Kind, values: Values): { readonly endpoint: Endpoint; readonly input: EndpointInput } {
  const { endpoint, inBody } = FACTS[what];
  const given = fieldsOf(what).flatMap((name): [FieldName, string | readonly string[]][] => {
    const value = toWire(name, values[name] ?? '');
    return value === '' || value.length === 0 ? [] : [[name, value]];
  });
  const path = given.filter(([name]) => name === 'groupId').map(([name, value]) => [WIRE[name], String(value)]);
  const parameters = given.filter(([name]) => name !== 'groupId').map(([name, value]) => [WIRE[name], value]);
  return {
    endpoint,
    input: {
      ...(path.length > 0 ? { path: Object.fromEntries(path) } : undefined),
      ...(inBody ? { body: Object.fromEntries(parameters) } : { query: Object.fromEntries(parameters) }),
    },
  };
}

function toWire(name: FieldName, held: string): string | readonly string[] {
  switch (name) {
    case 'start':
    case 'end':
      return toVendorTime(held);
    case 'userNames':
      return readNames(held).names;
    default:
      return held.trim();
  }
}

/** UTC to the second, `2026-02-20T21:11:11Z`; empty for what is no instant yet. */
function toVendorTime(held: string): string {
  const at = instantOf(held);
  return at === undefined ? '' : `${new Date(at).toISOString().slice(0, 19)}Z`;
}
