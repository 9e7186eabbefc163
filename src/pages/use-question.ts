import { useState } from 'react';
import type { Environment } from '@/core/connection';
import type { Message } from '@/core/message';
import type { Foreseen } from '@/task-types/task-form';

/** What is asked before something is sent. */
export interface Question {
  readonly notes: readonly Message[];
  readonly answer: (goes: boolean) => void;
}

/** One question at a time; whoever asks it waits for the answer. */
export function useQuestion() {
  const [question, setQuestion] = useState<Question>();
  const ask = (notes: readonly Message[]) =>
    new Promise<boolean>((resolve) => {
      setQuestion({
        notes,
        answer: (goes) => {
          setQuestion(undefined);
          resolve(goes);
        },
      });
    });
  return { question, ask };
}

/** What of all that is foreseen has to be asked in such an environment. */
export function toAsk(foreseen: readonly Foreseen[], environment: Environment): readonly Message[] {
  return foreseen.flatMap((item) => {
    if (item.kind !== 'note' || item.asks === undefined) return [];
    return item.asks === 'always' || environment === 'production' ? [item.text] : [];
  });
}
