import type { CloudReply } from '../../cloud';
import { hex } from '../../random';
import { businessId } from './files';
import { optionalLong, paged, textOf } from './parameters';
import { okB, type ProjectCall, refuseB, type RpcCall } from './state';
import { folderAt, folderOf } from './task-param';
import { resourceGroupsOf } from './workspace';

/** ListProjects: style D, without `Success`. */
export function listProjects(call: RpcCall): CloudReply {
  const { rows, page } = paged(call, call.service.workspaces);
  const ProjectList = rows.map((workspace) => ({
    ProjectId: workspace.id,
    ProjectIdentifier: workspace.identifier,
    ProjectName: workspace.name,
    ProjectDescription: '',
    ProjectStatus: 0,
    ProjectStatusCode: 'AVAILABLE',
  }));
  return { status: 200, json: { PageResult: { ...page, ProjectList } } };
}

/** ListDataSources: one row per environment. */
export function listDataSources(call: ProjectCall): CloudReply {
  const { workspace, params } = call;
  const environment = optionalLong(call, 'EnvType');
  const { Name: name, DataSourceType: type } = params;
  const all = workspace.dataSources
    .flatMap((source, index) => source.environments.map((env) => ({ source, env, id: 19_000 + index * 2 + env })))
    .filter(({ env }) => environment === undefined || env === environment)
    .filter(({ source }) => (!name || source.name === name) && (!type || source.type === type));
  const { rows, page } = paged(call, all);
  const DataSources = rows.map(({ source, env, id }) => ({
    Id: id,
    Name: source.name,
    DataSourceType: source.type,
    SubType: null,
    EnvType: env,
    Description: '',
    ProjectId: workspace.id,
    TenantId: workspace.tenant,
    Shared: false,
    Status: 1,
    ConnectStatus: 1,
    // Where it leads, never with what one signs in there.
    Content: JSON.stringify({ tag: 'public', ...(source.region && { region: source.region }), password: '***' }),
  }));
  return okB({ Data: { ...page, DataSources } });
}

const DATA_INTEGRATION = 4;

/** ListResourceGroups: all are of Data Integration. */
export function listResourceGroups(call: RpcCall): CloudReply {
  const type = optionalLong(call, 'ResourceGroupType') ?? DATA_INTEGRATION;
  const keyword = call.params['Keyword'] ?? '';
  const groups = resourceGroupsOf(call.service.workspaces);
  const found = groups.filter(({ name, identifier }) => `${name} ${identifier}`.includes(keyword));
  return okB({
    Data: (type === DATA_INTEGRATION ? found : []).map((group) => ({
      Id: group.id,
      Name: group.name,
      Identifier: group.identifier,
      ResourceGroupType: 'DATA_INTEGRATION',
      Status: group.status,
      Mode: group.mode,
      IsDefault: group === groups[0],
    })),
  });
}

/** ListBusiness. */
export function listBusiness(call: ProjectCall): CloudReply {
  const { workspace, params } = call;
  const keyword = params['Keyword'] ?? '';
  const all = workspace.business
    .map((name, index) => ({ BusinessId: businessId(index), BusinessName: name, UseType: 'NORMAL', Owner: '' }))
    .filter(({ BusinessName }) => BusinessName.includes(keyword));
  const { rows, page } = paged(call, all);
  return okB({ Data: { ...page, Business: rows } });
}

/** ListFolders: below the root the workflows, below a workflow its folder for synchronization. */
export function listFolders(call: ProjectCall): CloudReply {
  const { workspace, service } = call;
  const parent = textOf(call, 'ParentFolderPath').replace(/\/$/, '');
  const below = parent.includes('/') ? [`${parent}/Data Integration`] : workspace.business.map(folderOf);
  const paths = below.filter((path) => folderAt(call, path) !== undefined);
  if (paths.length === 0) return refuseB('Invalid.Tenant.FolderNotExists', 'The folder does not exist.');
  const { rows, page } = paged(call, paths);
  return okB({
    Data: {
      ...page,
      Folders: rows.map((path) => ({ FolderId: hex(16, service.seed, 'folder', path), FolderPath: path })),
    },
  });
}
