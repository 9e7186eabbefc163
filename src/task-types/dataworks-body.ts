import { isRpcCommon } from '@/forms/read-parameters';

/** Whether a parameter says of a request what it is and through which workspace it goes: forms have no field for it. */
export function isOfAnyRequest(name: string): boolean {
  return name === 'Action' || name === 'ProjectId' || isRpcCommon(name);
}

/** Whether a pasted body says itself that it asks for something else than one of these operations. */
export function asksForOther(body: unknown, ...operations: readonly string[]): boolean {
  const action: unknown = Object(body)['Action'];
  return typeof action === 'string' && !operations.includes(action);
}
