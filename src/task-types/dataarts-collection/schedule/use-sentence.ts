import { useEffect, useState } from 'react';
import { describeCron } from '@/cron/describe-cron';
import { useLanguage } from '@/i18n/use-t';

/** A cron in a sentence of the present language; undefined until it is known, and where there is none. */
export function useSentence(cron: string): string | undefined {
  const language = useLanguage();
  const [said, setSaid] = useState<{ readonly of: string; readonly sentence: string | undefined }>();
  const of = `${language} ${cron}`;
  useEffect(() => {
    let isWanted = true;
    describeCron(cron, language).then(
      (sentence) => isWanted && setSaid({ of, sentence }),
      // Its file could not be had. The runs below say the same.
      () => isWanted && setSaid({ of, sentence: undefined }),
    );
    return () => {
      isWanted = false;
    };
  }, [cron, language, of]);
  return said?.of === of ? said.sentence : undefined;
}
