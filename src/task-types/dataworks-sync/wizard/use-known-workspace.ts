import { useContext } from 'react';
import { OptionSources, type OptionState } from '@/forms/option-sources';
import type { KnownWorkspace } from '../script/rules';

/** The name under which the form offers the workspace's data sources. */
export const DATASOURCES = 'datasources';

const NOBODY: OptionState = { options: [], state: 'failed', hasMore: false, retry: () => undefined };
const useNobody = () => NOBODY;

/** What the rules may know of the workspace: its data sources, once all of them are loaded. Of what type they are is not. */
export function useKnownWorkspace(): KnownWorkspace {
  const sources = useContext(OptionSources);
  const useAll = sources[DATASOURCES] ?? useNobody;
  const { options, state, hasMore } = useAll({}, '');
  if (state !== 'ready' || hasMore) return {};
  return { datasources: new Map(options.map(({ id }) => [id, ''])) };
}
