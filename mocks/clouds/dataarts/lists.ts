import type { CloudReply } from '../../cloud';
import { refuse } from './errors';
import type { ProjectCall, WorkspaceCall } from './state';
import type { DataConnection } from './workspace';

/** GET /v1/{project_id}/instances: the DataArts Studio instances of the project. */
export function listInstances(call: ProjectCall): CloudReply {
  const { instances } = call.project;
  const commodity_orders = paged(call, instances, 20).map(({ id, name, edition, createdAt }) => ({
    resource_id: id,
    resource_name: name,
    resource_spec_code: edition,
    instance_id: id,
    status: 'NORMAL',
    create_time: createdAt,
  }));
  return { status: 200, json: { count: instances.length, commodity_orders } };
}

/** GET /v1/{project_id}/workspaces/{instance_id}. An instance that is not there has none. */
export function listWorkspaces(call: ProjectCall): CloudReply {
  const all = call.project.workspaces.filter(({ instance }) => instance === call.params['instance_id']);
  const data = paged(call, all, 10).map(({ id, name, description, instance, isDefault, createdAt }) => ({
    id,
    name,
    description,
    instance_id: instance,
    is_default: isDefault ? 1 : 0,
    create_time: createdAt,
  }));
  return { status: 200, json: { count: all.length, total_page: Math.ceil(all.length / limitOf(call, 10)), data } };
}

/** A workspace has at most so many data connections (contract 4.5). */
const MOST_CONNECTIONS = 50;

/** GET /v1/{project_id}/data-connections: those of the workspace that the header names. */
export function listDataConnections(call: WorkspaceCall): CloudReply {
  const { query, workspace } = call;
  const [name, type] = [query.get('name') ?? '', query.get('type') ?? ''];
  const found = workspace.dataConnections.filter(
    (one) => one.name.toLowerCase().includes(name.toLowerCase()) && (type || one.type) === one.type,
  );
  return {
    status: 200,
    json: {
      count: found.length,
      max_records: MOST_CONNECTIONS,
      total_size: workspace.dataConnections.length,
      data_connection_lists: paged(call, found, 50).map(connectionToWire),
    },
  };
}

function connectionToWire({ id, name, type, description, createdBy, createdAt }: DataConnection) {
  return {
    dw_id: id,
    dw_name: name,
    dw_type: type,
    agent_id: `agent-${id.slice(0, 8)}`,
    agent_name: 'cdm_harbour',
    qualified_name: `${name}@${id.slice(0, 8)}`,
    create_user: createdBy,
    create_time: createdAt,
    description,
  };
}

function limitOf(call: ProjectCall, usual: number): number {
  const limit = readWhole(call, 'limit', usual);
  return limit >= 1 && limit <= 100 ? limit : refuse(call, 'DAYU.1005', 'The limit ranges from 1 to 100.');
}

function paged<T>(call: ProjectCall, rows: readonly T[], usual: number): readonly T[] {
  const offset = readWhole(call, 'offset', 0);
  return rows.slice(offset, offset + limitOf(call, usual));
}

function readWhole(call: ProjectCall, name: string, usual: number): number {
  const text = call.query.get(name) ?? String(usual);
  return /^\d{1,6}$/.test(text) ? Number(text) : refuse(call, 'DAYU.1005', `Invalid parameter: ${name}.`);
}
