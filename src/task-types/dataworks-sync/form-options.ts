import type { CallContext } from '@/task-types/call-context';
import { nextPage, PAGE_SIZE, pageAsked } from '@/task-types/dataworks-paging';
import type { Option, OptionPage, OptionSource } from '@/task-types/task-form';
import { failureOf } from '@/transport/failures';
import { listBusiness, listDataSources, listFolders, listResourceGroups } from './api';
import { words } from './form-messages';

/** Workflows whose folders are asked for at once: each is a call, and calls are counted. */
const WORKFLOWS = 10;
/** The paths of workflows as the vendor's examples have them. */
const ROOT = 'Business Flow';
const LEAF = 'Data Integration';

/** Folders for synchronization tasks: those of each workflow, a few workflows at a time. */
export const folderSource: OptionSource = {
  load: async (context, _, cursor) => {
    const asked = pageAsked(cursor, WORKFLOWS);
    const { Data } = await context.send(listBusiness, { form: { PageNumber: asked.number, PageSize: asked.size } });
    const found = await Promise.all(Data.Business.map(({ BusinessName }) => foldersOf(context, BusinessName)));
    const next = nextPage(asked, { received: Data.Business.length, total: Data.TotalCount });
    return { options: found.flat(), ...(next === undefined ? undefined : { next }) };
  },
  find: async (context, path) => {
    const [root, workflow] = path.split('/');
    if (root === undefined || workflow === undefined || workflow === '') return undefined;
    return (await foldersOf(context, workflow, root)).find(({ id }) => id === path);
  },
};

/** What stands below a workflow. One that is not there has nothing. */
async function foldersOf({ send }: CallContext, workflow: string, root = ROOT): Promise<readonly Option[]> {
  try {
    const form = { ParentFolderPath: `${root}/${workflow}`, PageSize: PAGE_SIZE };
    const { Data } = await send(listFolders, { form });
    return Data.Folders.map(({ FolderPath }) => FolderPath)
      .filter(isForSynchronization)
      .map((path) => ({ id: path, label: path, hint: words('option.folderOf', { name: workflow }) }));
  } catch (caught) {
    if (failureOf(caught)?.kind === 'rejected') return [];
    throw caught;
  }
}

/** Only folders of Data Integration take synchronization tasks; below them there may be others. */
function isForSynchronization(path: string): boolean {
  const leaf = path.split('/')[2]?.toLowerCase();
  return leaf === LEAF.toLowerCase() || leaf === '数据集成';
}

const DATA_INTEGRATION = 4;
const NORMAL = '0';
/** What the vendor's digits mean (contract 4). */
const GROUP_STATES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Resource groups of Data Integration. One that does not work can be seen and not be chosen. */
export const resourceGroupSource: OptionSource = {
  load: async (context) => {
    const options = await groupOptions(context);
    return { options, total: options.length };
  },
  find: async (context, id) => (id === '' ? undefined : (await groupOptions(context)).find((one) => one.id === id)),
};

/** The identifier of a resource group, which settings of tasks name by a number. Empty where nobody can tell. */
export async function groupIdentifier({ send }: CallContext, id: string | null | undefined): Promise<string> {
  if (!id) return '';
  try {
    const { Data } = await send(listResourceGroups, { form: { ResourceGroupType: DATA_INTEGRATION } });
    return Data.find((group) => group.Id === id)?.Identifier ?? '';
  } catch (caught) {
    // It can be left empty, and is then kept: no reason to keep anybody from changing the rest.
    if (failureOf(caught)) return '';
    throw caught;
  }
}

async function groupOptions({ send }: CallContext): Promise<readonly Option[]> {
  const { Data } = await send(listResourceGroups, { form: { ResourceGroupType: DATA_INTEGRATION } });
  return Data.map(({ Identifier: id, Name, Status, IsDefault }) => {
    const digit = String(Status ?? NORMAL);
    const state = GROUP_STATES.find((known) => known === digit);
    return {
      id,
      label: Name ?? id,
      ...(IsDefault ? { hint: words('option.default') } : undefined),
      ...(digit === NORMAL
        ? undefined
        : { disabled: state ? words(`group.state.${state}`) : words('group.state.other', { digit }) }),
    };
  });
}

/** MySQL data sources: what generated scripts read from. */
export const readerSource: OptionSource = dataSources(() => ['mysql']);

/** Data sources for scripts: of the types that the parameter `type` names, with commas, else all. */
export const anySource: OptionSource = dataSources(({ type }) => (typeof type === 'string' ? type.split(',') : []));

/** Data sources of the chosen target. */
export const writerSource: OptionSource = {
  ...dataSources(({ target }) => (typeof target === 'string' ? [target] : [])),
  needs: ['target'],
};

/** Data sources of some types, each once although both environments have it. A call asks for one type, or for all. */
function dataSources(typesOf: (params: Readonly<Record<string, unknown>>) => readonly string[]): OptionSource {
  return {
    load: async ({ send }, params, cursor): Promise<OptionPage> => {
      const asked = pageAsked(cursor);
      const types = typesOf(params).filter((type) => type !== '');
      const replies = await Promise.all(
        (types.length > 0 ? types : [undefined]).map((DataSourceType) =>
          send(listDataSources, { query: { DataSourceType, PageNumber: asked.number, PageSize: asked.size } }),
        ),
      );
      // Of those that go on, all do so in the same way: it is one server.
      const [next] = replies.flatMap(
        ({ Data: { DataSources, TotalCount } }) =>
          nextPage(asked, { received: DataSources.length, total: TotalCount }) ?? [],
      );
      return {
        options: replies.flatMap(({ Data }) => asOptions(Data.DataSources)),
        ...(next === undefined ? undefined : { next }),
      };
    },
    find: async ({ send }, name) => {
      if (name === '') return undefined;
      // Whether one must be of that name, or may only hold it, is not documented.
      const { Data } = await send(listDataSources, { query: { Name: name, PageSize: PAGE_SIZE } });
      return asOptions(Data.DataSources).find(({ id }) => id === name);
    },
  };
}

interface DataSource {
  readonly Name: string;
  readonly DataSourceType?: string | null | undefined;
  readonly EnvType?: number | string | null | undefined;
}

function asOptions(rows: readonly DataSource[]): readonly Option[] {
  const byName = new Map<string, DataSource[]>();
  for (const row of rows) byName.set(row.Name, [...(byName.get(row.Name) ?? []), row]);
  return [...byName].map(([name, same]) => {
    const type = same[0]?.DataSourceType ?? '';
    const environments = new Set(same.map(({ EnvType }) => String(EnvType)));
    const where = environments.has('1') ? (environments.has('0') ? 'both' : 'production') : 'development';
    return { id: name, label: name, hint: words(`option.source.${where}`, { type }) };
  });
}
