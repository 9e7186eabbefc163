import type { Message } from '@/core/message';
import { DISPLAY_STATUSES } from '@/core/status';
import type { Task } from '@/core/task';
import type { FilterContext } from '@/core/task-filter';
import type { SortContext } from '@/core/task-sort';
import { say } from '@/i18n/say';
import type { Source } from '@/queries/sources';
import type { TaskFacet, TaskType } from '@/task-types/task-type';
import type { KnownNames } from './known-names';
import { createdWords } from './created-words';

/** A facet, and the type that has it. */
export interface ListFacet {
  readonly facet: TaskFacet;
  readonly type: TaskType;
}

/** What the list's sources let it say about tasks, filters and columns. */
export interface ListLens {
  readonly filter: Omit<FilterContext, 'now'>;
  readonly sort: Omit<SortContext, 'now'>;
  /** By id; of two types' facets with one id the first names it. */
  readonly facets: ReadonlyMap<string, ListFacet>;
  readonly types: ReadonlyMap<string, TaskType>;
  readonly connections: ReadonlyMap<string, Source['connection']>;
  /** A field in words: "Status". */
  readonly fieldWords: (field: string) => string;
  /** One value of a field in words: "Failed". */
  readonly valueWords: (field: string, value: string) => string;
}

export interface LensParts {
  readonly sources: readonly Source[];
  readonly names: KnownNames;
  readonly t: (message: Message) => string;
  readonly zone: string;
}

/** Looks at tasks through what their types and connections say of them. */
export function makeLens({ sources, names, t, zone }: LensParts): ListLens {
  const types = new Map(sources.map(({ type }) => [type.id, type]));
  const connections = new Map(sources.map(({ connection }) => [connection.id, connection]));
  const facets = new Map<string, ListFacet>();
  for (const type of types.values()) {
    for (const facet of type.facets ?? []) if (!facets.has(facet.id)) facets.set(facet.id, { facet, type });
  }
  const typeWords = new Map([...types.values()].map((type) => [type.id, t(type.name)]));
  const nameOf = (task: Task) => names.nameOf(task, types.get(task.ref.type));
  const facetOf = (task: Task, id: string) => {
    const type = types.get(task.ref.type);
    return type && facetValue(task, type, id);
  };
  const facetWords = ({ facet, type }: ListFacet, value: string, connection: string | undefined) => {
    if (facet.wordOf) return t(facet.wordOf(value));
    if (facet.of === undefined) return value;
    const places = connection === undefined ? [...connections.keys()] : [connection];
    for (const place of places) {
      const name = names.thing(place, type, { of: facet.of, id: value });
      if (name !== undefined) return name;
    }
    return value;
  };
  return {
    filter: { nameOf, facetOf },
    sort: {
      nameOf,
      typeOf: ({ ref }) => typeWords.get(ref.type) ?? ref.type,
      connectionOf: ({ ref }) => connections.get(ref.connection)?.name ?? ref.connection,
      facetOf: (task, id) => {
        const value = facetOf(task, id);
        const facet = facets.get(id);
        return value !== undefined && facet ? facetWords(facet, value, task.ref.connection) : value;
      },
    },
    facets,
    types,
    connections,
    fieldWords: (field) => t(facets.get(field)?.facet.label ?? fieldMessage(field)),
    valueWords: (field, value) => {
      switch (field) {
        case 'status': {
          const status = DISPLAY_STATUSES.find((known) => known === value);
          return status ? t(say(`status.${status}`)) : value;
        }
        case 'type':
          return typeWords.get(value) ?? value;
        case 'connection':
          return connections.get(value)?.name ?? value;
        case 'created':
          return createdWords(value, zone, t);
        default: {
          const facet = facets.get(field);
          return facet ? facetWords(facet, value, undefined) : value;
        }
      }
    },
  };
}

function fieldMessage(field: string): Message {
  switch (field) {
    case 'status':
    case 'type':
    case 'connection':
    case 'created':
      return say(`tasks.column.${field}`);
    case 'q':
      return say('tasks.filter.text');
    // Its type is still loading, or this console has none that knows it.
    default:
      return { key: field };
  }
}

const values = new WeakMap<TaskFacet, WeakMap<Task, string | null>>();

/** A task's value of one of its type's facets. Taking its raw object apart is done once. */
export function facetValue(task: Task, type: TaskType, id: string): string | undefined {
  const facet = type.facets?.find((one) => one.id === id);
  if (!facet) return undefined;
  const known = values.get(facet) ?? new WeakMap<Task, string | null>();
  values.set(facet, known);
  const old = known.get(task);
  if (old !== undefined) return old ?? undefined;
  const value = facet.valueOf(task);
  known.set(task, value ?? null);
  return value;
}
