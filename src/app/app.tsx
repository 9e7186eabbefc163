import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DemoControl } from '@/core/demo';
import { pickLanguage } from '@/i18n/language';
import { TranslatorContext } from '@/i18n/use-t';
import { type Services, ServicesContext } from '@/queries/services';
import { preferences } from '@/storage/preferences';
import { useStore } from '@/storage/use-store';
import { ThemeProvider } from '@/ui/theme/theme-provider';
import { DemoContext } from './demo-context';
import { createAppRouter } from './router';
import { schemeManager } from './scheme-manager';

interface AppProps {
  readonly base: string;
  readonly services: Services;
  readonly demo?: Promise<DemoControl>;
}

/** The console: everything that pages find by context, and the pages by address. */
export function App({ base, services, demo }: AppProps) {
  const [router] = useState(() => createAppRouter(base, services));
  useChosenLanguage(services);
  return (
    <ServicesContext value={services}>
      <TranslatorContext value={services.translator}>
        <ThemeProvider colorSchemeManager={schemeManager}>
          <QueryClientProvider client={services.queryClient}>
            <DemoContext value={demo}>
              <RouterProvider router={router} />
            </DemoContext>
          </QueryClientProvider>
        </ThemeProvider>
      </TranslatorContext>
    </ServicesContext>
  );
}

/** Keeps the translator and the page's `lang` in step with what the operator chose, also in another tab. */
function useChosenLanguage({ translator }: Services): void {
  const { language } = useStore(preferences);
  const wanted = language === 'auto' ? pickLanguage(navigator.languages) : language;
  const spoken = useSyncExternalStore(translator.subscribe, translator.speech).language;
  useEffect(() => {
    void translator.use(wanted);
  }, [translator, wanted]);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
}
