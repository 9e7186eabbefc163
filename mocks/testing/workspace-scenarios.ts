import { createConsole } from '../clouds/console';
import { mountCloud } from '../mount';
import type { ScenarioFactory } from '../scenario';
import { huaweiActors, workspaceConnections } from '../scenarios/harbour';
import type { WorkspacePast } from '../scenarios/workspace-world';

/** The Workspace of the harbour on its own. */
function workspaceScenario(id: string, past: WorkspacePast): ScenarioFactory {
  return (beginning) => {
    const actors = huaweiActors(beginning.seed);
    const cast = { id, actors, connections: workspaceConnections(beginning.seed) };
    return {
      ...cast,
      clouds: {
        console: async () => mountCloud(createConsole(cast), actors),
        workspace: async () =>
          (await import('../scenarios/workspace-world')).mountWorkspace({ ...beginning, actors }, past),
      },
    };
  };
}

export const WORKSPACE_SCENARIOS: Readonly<Record<string, ScenarioFactory>> = {
  workspace: workspaceScenario('workspace', 'calm'),
  /** Nothing was exported yet. */
  empty: workspaceScenario('empty', 'empty'),
  /** Production lists 230 exports. */
  crowd: workspaceScenario('crowd', 'crowd'),
};
