import type { CloudReply, Outcome } from '../../cloud';
import { committed, deploymentProgress } from './file-progress';
import { longOf } from './parameters';
import { type DataworksState, filesIn, madeId, okB, type ProjectCall, refuseB, withFile } from './state';
import { namedLiveFile } from './sync-files';
import type { Deployment, SyncFile } from './workspace';

/** SubmitFile, DeployFile: an id, and work that goes on. What was never committed cannot be deployed. */
export function deployFile(
  kind: 'submit' | 'deploy',
  state: DataworksState,
  call: ProjectCall,
): Outcome<DataworksState> {
  const file = namedLiveFile(state, call);
  const commit = committed(file, call.now);
  if (kind === 'deploy' && !commit) return refuseB('110001100204', 'The file has not been committed.');
  const { id, state: next } = withDeployment(
    state,
    call,
    file,
    kind === 'deploy' ? { ...file, ...commit } : file,
    kind,
  );
  return { state: next, reply: okB({ Data: id }) };
}

/** DeleteFile: at once where it was never committed, else by a deployment. */
export function deleteFile(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = namedLiveFile(state, call);
  if (!committed(file, call.now)) {
    const gone = withFile(state, { ...file, deletedAt: call.now });
    return { state: gone, reply: okB({ DeploymentId: null }) };
  }
  const { id, state: next } = withDeployment(state, call, file, file, 'delete');
  return { state: next, reply: okB({ DeploymentId: id }) };
}

function withDeployment(
  state: DataworksState,
  { actor, now, params }: ProjectCall,
  file: SyncFile,
  what: Pick<Deployment, 'version' | 'content' | 'node'>,
  kind: Deployment['kind'],
) {
  const id = madeId(state, 'deployment');
  const { version, content, node } = what;
  const comment = params['Comment'] ?? '';
  const deployment: Deployment = { id, kind, at: now, by: actor.userId, comment, version, content, node };
  const next = withFile(state, { ...file, deployments: [...file.deployments, deployment] });
  return { id, state: { ...next, serial: state.serial + 1 } };
}

/** GetDeployment. */
export function showDeployment(state: DataworksState, call: ProjectCall): CloudReply {
  const id = longOf(call, 'DeploymentId');
  for (const file of filesIn(state, call.workspace)) {
    const deployment = file.deployments.find((one) => one.id === id);
    if (!deployment) continue;
    const { status, checking, endsAt } = deploymentProgress(deployment, call.now);
    const Deployment = {
      Name: `${deployment.kind}_${file.name}`,
      Status: status,
      CheckingStatus: checking ?? null,
      FromEnvironment: deployment.kind === 'submit' ? 0 : 1,
      ToEnvironment: deployment.kind === 'submit' ? 1 : 2,
      ErrorMessage: status === 2 ? deployment.fails : null,
      CreatorId: deployment.by,
      HandlerId: deployment.by,
      CreateTime: deployment.at,
      ExecuteTime: status === 0 ? null : endsAt,
    };
    const DeployedItems = [{ FileId: file.id, FileVersion: deployment.version, Status: status }];
    return okB({ Data: { Deployment, DeployedItems } });
  }
  return refuseB('Invalid.Tenant.DeploymentNotExists', 'The deployment does not exist.');
}
