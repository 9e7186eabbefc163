import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { DownloadEntry } from '@/queries/download-entries';
import { useDownloadLine, useIsKept } from '@/queries/use-downloads';
import { Button } from '@/ui/button';
import { saveFile } from '@/ui/save-file';

interface DownloadActsProps {
  readonly entry: DownloadEntry;
  /** Asks for it once more. */
  readonly onAgain: () => void;
  /** Names the file in the button, where several stand below each other. */
  readonly named?: boolean;
}

type ActKey = 'shell.dismiss' | `downloads.${'leave' | 'save' | 'saveAgain' | 'retry' | 'again'}`;

/** What can be done with a file that was asked for, by where it stands. */
export function DownloadActs({ entry, onAgain, named = false }: DownloadActsProps) {
  const t = useT();
  const line = useDownloadLine();
  const isKept = useIsKept(entry.id);
  const act = (key: ActKey, onClick: () => void) => {
    const words = t(say(key));
    return (
      <Button
        size="xs"
        variant="default"
        onClick={onClick}
        {...(named ? { 'aria-label': t(say('downloads.act.of', { act: words, title: entry.title })) } : undefined)}
      >
        {words}
      </Button>
    );
  };
  /** By the link that has just come, else by a new one. */
  const saveByLink = async () => {
    if (!(await line.saveKept(entry.id, saveFile))) onAgain();
  };
  switch (entry.state) {
    case 'waiting':
      return act('downloads.leave', () => void line.leave(entry.id));
    case 'ready':
      if (entry.handedOver) return act('downloads.save', () => void saveByLink());
      return isKept ? act('downloads.save', () => void line.saveKept(entry.id, saveFile)) : null;
    case 'saved':
      if (entry.handedOver) return act('downloads.again', onAgain);
      return isKept ? act('downloads.saveAgain', () => void line.saveKept(entry.id, saveFile)) : null;
    case 'failed':
    case 'lost':
      return (
        <>
          {act(entry.state === 'failed' ? 'downloads.retry' : 'downloads.again', onAgain)}
          {act('shell.dismiss', () => void line.dismiss(entry.id))}
        </>
      );
    case 'fetching':
    case 'left':
      return null;
  }
}
