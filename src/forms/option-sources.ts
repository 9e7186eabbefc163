import { createContext, useContext } from 'react';
import { useWatch } from 'react-hook-form';
import type { Message } from '@/core/message';
import type { ResolvedMeta } from './field-meta';
import { useFormHandle } from './form-scope';

/** One thing to choose, by its id. */
export interface SourceOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: Message;
  /** Why it cannot be chosen. */
  readonly disabled?: Message;
  /** What must be known before it is chosen. */
  readonly caution?: Message;
  /** Values of the fields that its source depends on under which it is listed. */
  readonly listedUnder?: Readonly<Record<string, string>>;
}

/** What an option source has loaded so far, and how to get more. */
export interface OptionState {
  readonly options: readonly SourceOption[];
  readonly total?: number;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly failure?: Message;
  readonly hasMore: boolean;
  readonly loadMore?: () => void;
  readonly retry: () => void;
  /** What the field holds, or what counts while it is empty; null where the source knows that there is no such thing. */
  readonly held?: SourceOption | null;
}

/**
 * Where options come from, by the name in a field's metadata. Each is a hook of the page: it gets the values of the
 * fields that the option field depends on, the id that it holds, and whether the list is wanted. A field keeps its source as long as it lives, so hooks keep their order.
 */
export type OptionSourceHooks = Readonly<
  Record<string, (params: Readonly<Record<string, unknown>>, held: string, wanted?: boolean) => OptionState>
>;

export const OptionSources = createContext<OptionSourceHooks>({});

const NOTHING: OptionState = { options: [], state: 'ready', hasMore: false, retry: () => undefined };
const useNothing = () => NOTHING;

/**
 * The options of a field now; `wanted` once somebody went into it. A source that the page does not provide offers nothing; ids
 * can still be typed.
 */
export function useOptions(meta: ResolvedMeta, held: string, wanted: boolean): OptionState {
  const sources = useContext(OptionSources);
  const { methods } = useFormHandle();
  const names = meta.dependsOn ?? [];
  const values: readonly unknown[] = useWatch({ control: methods.control, name: [...names] });
  const params = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  const useSource = sources[meta.source ?? ''] ?? useNothing;
  return useSource(params, held, wanted);
}
