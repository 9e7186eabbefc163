import { type Operation, type OperationEndpoint, type Outcome, Refusal } from '../../cloud';
import { completed, refuse } from '../alibaba/rpc-replies';
import { countCall } from './call-limits';
import { longOf } from './parameters';
import type { DataworksState, ProjectCall, RpcCall, Service } from './state';

type Handle<C> = (state: DataworksState, call: C) => Outcome<DataworksState>;

/** An RPC operation: its call is counted, and its reply completed with the request's id, in JSON or XML. */
export function rpcOperation(
  service: Service,
  endpoint: OperationEndpoint,
  access: 'read' | 'write',
  handle: Handle<RpcCall>,
): Operation<DataworksState> {
  return {
    endpoint,
    handle(before, call) {
      const host = `dataworks.${service.workspaces[0]?.region ?? 'cn-shanghai'}.aliyuncs.com`;
      const action = endpoint.rpc?.action ?? 'Unknown';
      const asked = { request: call.request, requestId: call.requestId, host, action };
      const { state, reply } = caught(before, () => {
        const counted = countCall(before, service, call.now);
        return caught(counted, () => {
          if (access === 'write' && call.actor.role === 'viewer') {
            return refuse(403, 'ResourceNotAuthorized.Api', 'You are not authorized to access the resources.');
          }
          return handle(counted, { ...call, service });
        });
      });
      return { state, reply: completed(reply, asked) };
    },
  };
}

/** An operation in one workspace. */
export function projectOperation(
  service: Service,
  endpoint: OperationEndpoint,
  access: 'read' | 'write',
  handle: Handle<ProjectCall>,
): Operation<DataworksState> {
  return rpcOperation(service, endpoint, access, (state, call) => handle(state, inWorkspace(call)));
}

/** The workspace that a call names; 403 for one that the caller may not see. */
function inWorkspace(call: RpcCall): ProjectCall {
  const identifier = call.params['ProjectIdentifier'];
  const named = call.params['ProjectId'] === undefined && identifier !== undefined;
  const id = named ? undefined : longOf(call, 'ProjectId');
  const workspace = call.service.workspaces.find((one) => (named ? one.identifier === identifier : one.id === id));
  if (!workspace) return refuse(403, 'ResourceNotAuthorized.Api', 'You are not authorized to access the resources.');
  return { ...call, workspace };
}

/** Runs a handler; what it refuses leaves the state as it is. */
function caught(state: DataworksState, run: () => Outcome<DataworksState>): Outcome<DataworksState> {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Refusal) return { state, reply: thrown.reply };
    throw thrown;
  }
}
