import { useRef, useState } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';

/**
 * Runs one submission at a time: what comes while one is under way is left out, so that a double click sends once. What
 * the submission throws is a mistake of the console; it is told, and reported to the browser.
 */
export function useSubmission(run: (action: string) => Promise<void>, tell: (message: Message) => void) {
  const busy = useRef(false);
  const [pending, setPending] = useState<string>();
  const submit = async (action: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setPending(action);
    try {
      await run(action);
    } catch (caught) {
      reportError(caught);
      tell(say('forms.submit.broke'));
    } finally {
      busy.current = false;
      setPending(undefined);
    }
  };
  return { pending, submit: (action: string) => void submit(action) };
}
