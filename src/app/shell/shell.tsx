import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useRef, useSyncExternalStore } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { removalAsked } from '@/queries/removal-asked';
import { useServices } from '@/queries/services';
import { latePart } from '@/ui/late-part';
import { LiveRegion } from '@/ui/live-region';
import { PartBoundary } from '@/ui/part-boundary';
import { useIsDemo } from '../demo-context';
import { DemoBar } from './demo-bar';
import { Header } from './header';
import { Navigation } from './navigation';
import { Notices } from './notices';
import { OfflineBar } from './offline-bar';
import css from './shell.module.css';
import { useIdlePrefetch } from './use-idle-prefetch';
import { useRouteFocus } from './use-route-focus';
import { useShortcuts } from './use-shortcuts';

const SessionGuard = latePart(() => import('../sign-in/session-guard').then((m) => m.SessionGuard));
const LateParts = latePart(() => import('./late-parts').then((m) => m.LateParts));

/** The frame around every page: demo bar, navigation, header, and the page between them. */
export function Shell() {
  const t = useT();
  const demo = useIsDemo();
  const main = useRef<HTMLElement>(null);
  useRouteFocus();
  useShortcuts();
  const atRest = useIdlePrefetch();
  const { session } = useServices();
  const { expired } = useSyncExternalStore(session.subscribe, session.state);
  const deletes = useQuery(removalAsked).data === true;
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
        // A simulation that did not come is asked for by the next page only.
        <PartBoundary what={t(say('demo.broke'))} onRetry={() => location.reload()}>
          <Suspense fallback={<div className={css.demoPlace} />}>
            <DemoBar atRest={atRest} />
          </Suspense>
        </PartBoundary>
      )}
      <OfflineBar />
      {(atRest || expired) && <SessionGuard {...(expired ? { what: t(say('shell.session.out')) } : {})} />}
      <div className={css.frame}>
        <Navigation />
        <div className={css.column}>
          <Header />
          <main id="content" ref={main} tabIndex={-1} className={css.main}>
            <PartBoundary>
              <Notices />
            </PartBoundary>
            <Outlet />
          </main>
        </div>
      </div>
      <LiveRegion />
      {(atRest || deletes) && <LateParts />}
    </div>
  );
}
