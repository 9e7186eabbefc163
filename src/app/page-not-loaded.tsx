import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { isUpdated } from './deployment';

/** A network that is back may take a moment to lead anywhere. */
const LOOK_AGAIN_MS = 2_000;

/** A page whose code did not come: there is no network, or a newer build has taken the place of this one. */
export function PageNotLoaded() {
  const t = useT();
  const base = useRouter().basepath;
  const { reach } = useServices();
  const offline = useSyncExternalStore(reach.subscribe, reach.offline);
  const [updated, setUpdated] = useState<boolean>();
  // What did not come for want of a network comes by itself; anything else would fail the same way again.
  const [wasOffline, setWasOffline] = useState(offline);
  if (offline && !wasOffline) setWasOffline(true);

  useEffect(() => {
    if (offline) return undefined;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const found = await isUpdated(base);
      if (!here) return;
      setUpdated(found);
      if (!wasOffline) return;
      if (found === undefined) timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
      else location.reload();
    };
    void look();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [offline, wasOffline, base]);

  const news = updated && !offline;
  const state = offline ? 'offline' : news ? 'updated' : 'broken';
  return (
    <EmptyNote
      heading="h1"
      title={t(say(`shell.notLoaded.${state}`))}
      body={t(say(`shell.notLoaded.${state}.body`))}
      action={
        <Button onClick={() => void reloadIfReached(base)}>
          {t(say(news ? 'shell.reload' : 'shell.broke.again'))}
        </Button>
      }
    />
  );
}

/**
 * Browsers remember which module they could not get, and ask for it no more until the page is loaded anew. Without a server
 * that would leave nothing at all, so it is looked for first.
 */
async function reloadIfReached(base: string): Promise<void> {
  if ((await isUpdated(base)) !== undefined) location.reload();
}
