import type { CallContext } from '@/task-types/call-context';
import type { Option, OptionPage, OptionSource } from '@/task-types/task-form';
import { listDataConnections, listInstances, listWorkspaces, showTaskList } from './api';
import { canReach, hasConnection, SOURCE_TYPES } from './config/source-types';
import { words } from './form-messages';
import type { DataConnection } from './wire';

const PAGE = 100;
const ROOT: Option = { id: '0', label: '/', hint: words('option.root') };

/** Types of data source that are known. Any other can be typed. */
export const sourceTypeSource: OptionSource = {
  load: async () => ({ options: SOURCE_TYPES.map(sourceType), total: SOURCE_TYPES.length }),
  find: async (_, id) => (SOURCE_TYPES.includes(id) ? sourceType(id) : undefined),
};

function sourceType(id: string): Option {
  return { id, label: id, hint: words(hasConnection(id) ? 'option.type.connected' : 'option.type.bare') };
}

/** Every workspace of every instance; where none is chosen, the connection's own counts. */
export const workspaceSource: OptionSource = {
  load: async (context) => {
    const options = await workspaces(context);
    return { options, total: options.length };
  },
  find: async (context, id) => {
    const wanted = id === '' ? context.connection.workspace : id;
    return (await workspaces(context)).find((one) => one.id === wanted);
  },
};

async function workspaces(context: CallContext): Promise<readonly Option[]> {
  const instances = await everyPage(async (offset) => {
    const { commodity_orders: rows, count } = await context.send(listInstances, { query: { limit: PAGE, offset } });
    return { rows: rows ?? [], count };
  });
  const found = await Promise.all(
    instances.flatMap(({ resource_id: id, resource_name: name }) =>
      id ? [workspacesOf(context, id, name || id)] : [],
    ),
  );
  return found.flat();
}

async function workspacesOf({ send }: CallContext, instance: string, instanceName: string): Promise<Option[]> {
  const rows = await everyPage(async (offset) => {
    const page = await send(listWorkspaces, { path: { instance_id: instance }, query: { limit: PAGE, offset } });
    return { rows: page.data ?? [], count: page.count };
  });
  return rows.map(({ id, name }) => ({
    id,
    label: name ?? id,
    hint: words('option.workspace', { instance: instanceName }),
  }));
}

/**
 * Data connections of the workspace that owns the source, of the type of source that is wanted where that is known. By its id
 * one is looked for in the other workspaces too: which one was meant stands in another field.
 */
export const connectionSource: OptionSource = {
  load: async (context, { sourceWorkspace, dataSourceType }, cursor): Promise<OptionPage> => {
    const workspace = typeof sourceWorkspace === 'string' && sourceWorkspace !== '' ? sourceWorkspace : undefined;
    const offset = Number(cursor ?? 0);
    const { rows, count } = await connectionsOf(context, workspace, offset);
    const type = typeof dataSourceType === 'string' ? dataSourceType : '';
    const next = isThereMore(offset + rows.length, rows.length, count) ? String(offset + rows.length) : undefined;
    return {
      options: rows.filter(({ dw_type }) => !dw_type || canReach(dw_type, type)).map(connectionOption),
      ...(next === undefined ? undefined : { next }),
    };
  },
  find: async (context, id) => {
    if (id === '') return undefined;
    const own = await connectionIn(context, undefined, id);
    if (own) return own;
    const others = (await workspaces(context)).filter((one) => one.id !== context.connection.workspace);
    for (const other of others) {
      const found = await connectionIn(context, other.id, id);
      if (found) return found;
    }
    return undefined;
  },
};

async function connectionIn(context: CallContext, workspace: string | undefined, id: string) {
  const rows = await everyPage((offset) => connectionsOf(context, workspace, offset));
  const found = rows.find(({ dw_id }) => dw_id === id);
  return found && connectionOption(found);
}

async function connectionsOf({ send }: CallContext, workspace: string | undefined, offset: number) {
  const { data_connection_lists: rows, count } = await send(listDataConnections, {
    query: { limit: PAGE, offset },
    ...(workspace === undefined ? undefined : { headers: { workspace } }),
  });
  return { rows: rows ?? [], count };
}

function connectionOption({ dw_id: id, dw_name: name, dw_type: type }: DataConnection): Option {
  return { id, label: name || id, hint: words('option.connection', { type: type ?? '' }) };
}

/** No call lists directories: those in which tasks stand are offered, and any other can be typed. */
export const directorySource: OptionSource = {
  load: async ({ send }, _, cursor) => {
    const offset = Number(cursor ?? 0);
    const page = await send(showTaskList, { body: { limit: PAGE, offset } });
    const reached = offset + page.received;
    const paths = new Map(page.rows.map(({ value }) => [value.dir_id ?? '', value.path ?? '']));
    const others = [...paths].filter(([id]) => id !== '' && id !== ROOT.id);
    return {
      options: [...(cursor === undefined ? [ROOT] : []), ...others.map(([id, path]) => directory(id, path))],
      ...(page.received > 0 && reached < page.count ? { next: String(reached) } : undefined),
    };
  },
  find: async ({ send }, id) => {
    if (id === ROOT.id || id === '') return ROOT;
    const { rows } = await send(showTaskList, { body: { directory_id: id, limit: 1 } });
    const [row] = rows;
    return row && row.value.dir_id === id ? directory(id, row.value.path ?? '') : undefined;
  },
};

function directory(id: string, path: string): Option {
  return { id, label: path || id };
}

interface Rows<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all, where that is told. */
  readonly count?: number | null | undefined;
}

/** All that a list has, page by page. */
async function everyPage<Row>(load: (offset: number) => Promise<Rows<Row>>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { rows, count } = await load(all.length);
    all.push(...rows);
    if (!isThereMore(all.length, rows.length, count)) return all;
  }
}

/** A page may hold less than was asked for, and a list may not say how long it is. */
function isThereMore(reached: number, received: number, count: number | null | undefined): boolean {
  return received > 0 && (typeof count === 'number' ? reached < count : received >= PAGE);
}
