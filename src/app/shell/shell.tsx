import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { LiveRegion } from '@/ui/live-region';
import { useIsDemo } from '../demo-context';
import { DemoBar } from './demo-bar';
import { Header } from './header';
import { Navigation } from './navigation';
import { Notices } from './notices';
import css from './shell.module.css';
import { useIdlePrefetch } from './use-idle-prefetch';
import { useRouteFocus } from './use-route-focus';
import { useShortcuts } from './use-shortcuts';

const LateParts = lazy(() => import('./late-parts').then((m) => ({ default: m.LateParts })));

/** The frame around every page: demo bar, navigation, header, and the page between them. */
export function Shell() {
  const t = useT();
  const demo = useIsDemo();
  const main = useRef<HTMLElement>(null);
  useRouteFocus();
  useShortcuts();
  const atRest = useIdlePrefetch();
  return (
    <div className={css.root}>
      <a
        className={css.skip}
        href="#content"
        onClick={(event) => {
          // A hash in the address would be a place in the history.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t(say('shell.skip'))}
      </a>
      {demo && (
        <Suspense fallback={<div className={css.demoBar} />}>
          <DemoBar />
        </Suspense>
      )}
      <div className={css.frame}>
        <Navigation />
        <div className={css.column}>
          <Header />
          <main id="content" ref={main} tabIndex={-1} className={css.main}>
            <Notices />
            <Outlet />
          </main>
        </div>
      </div>
      <LiveRegion />
      <Suspense fallback={null}>{atRest && <LateParts />}</Suspense>
    </div>
  );
}
