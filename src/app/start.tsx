import { createRoot } from 'react-dom/client';
import type { DemoControl } from '@/core/demo';
import { pickLanguage } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { loadTaskType } from '@/queries/services';
import { preferences } from '@/storage/preferences';
import '@/ui/theme/mantine-styles';
import { App } from './app';
import { readConfig, removeDemoWorker } from './config';
import { createServices } from './services';
import { StartFailed } from './start-failed';

export interface StartOptions {
  /** The base path, with its closing slash. */
  readonly base: string;
  readonly startDemo: (options: { readonly base: string; readonly search: string }) => Promise<DemoControl>;
}

/** Reads the config, brings the language and renders. In demo mode the simulated clouds come up beside the first paint. */
export async function start({ base, startDemo }: StartOptions): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no #root');
  const root = createRoot(element);
  const chosen = preferences.read().language;
  const language = chosen === 'auto' ? pickLanguage(navigator.languages) : chosen;
  try {
    // Asked for together: on a slow line each would else wait for the one before it.
    const translator = new Translator(language);
    const spoken = translator.load('entry');
    const { mode, clouds } = await readConfig(base);
    const demo = mode === 'demo' ? startDemo({ base, search: location.search }) : undefined;
    if (!demo) void removeDemoWorker();
    const services = createServices({ base, translator, ...(demo ? { demo } : undefined) });
    for (const entry of services.registry) {
      // A task type that does not come now is asked for again, and missed, with its first connection.
      // Those of the other clouds follow the first rows.
      if (entry.cloud === clouds?.[0]) loadTaskType(services, entry).catch(() => undefined);
    }
    await spoken;
    root.render(<App base={base} services={services} {...(demo ? { demo } : undefined)} />);
  } catch {
    root.render(<StartFailed chinese={language === 'zh-CN'} />);
  }
}
