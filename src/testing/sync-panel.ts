import { screen } from '@testing-library/react';
import type { Language } from '@/i18n/language';
import type { ScenarioFactory } from '@mocks/scenario';
import { renderConsole } from './services';
import { openSync, syncEntry, syncScenario, taskNamed } from './sync-bench';

/** Opens the page of a synchronization, once its panel has come. */
export async function openSyncPanel(name: string, language: Language = 'en', scenario: ScenarioFactory = syncScenario) {
  // The same seed gives the same world.
  const { ref } = await taskNamed(name, await openSync());
  const page = await renderConsole({
    path: `/tasks/dataworks-sync/${ref.connection}/${ref.id}`,
    scenario,
    registry: [syncEntry],
    language,
  });
  await page.rest();
  // The panel is a file of its own; what it asks for then comes.
  await screen.findByRole('region', { name: language === 'en' ? 'What it does' : '任务内容' });
  await page.rest();
  return page;
}
