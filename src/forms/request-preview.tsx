import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '@/core/message';
import { redactJsonText } from '@/core/secrets';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { copyText } from '@/ui/copy-text';
import { visibleText } from '@/ui/visible-text';
import classes from './beside-form.module.css';
import './styles';

/** One way to write the request down. */
export interface PreviewTab {
  readonly id: string;
  readonly label: Message;
  readonly text: string;
  /** Lines to mark, from 1: those of the focused field, or those that differ from the source. */
  readonly highlightLines?: readonly number[];
}

/** The request as it will be sent. Secrets are dots, in the copy too. */
export function RequestPreview({ tabs }: { readonly tabs: readonly PreviewTab[] }) {
  const t = useT();
  const [chosen, setChosen] = useState(tabs[0]?.id ?? '');
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  if (!tab) return null;
  const text = redactJsonText(tab.text);
  const copy = async () => {
    setCopied({ text, done: await copyText(text) });
  };
  const outcome =
    copied?.text === text ? (copied.done ? say('forms.preview.copied') : say('forms.preview.copyFailed')) : undefined;
  return (
    <Tabs value={tab.id} onChange={(id) => id !== null && setChosen(id)} className={classes.preview ?? ''}>
      <div className={classes.previewHead}>
        <Tabs.List aria-label={t(say('forms.preview.title'))}>
          {tabs.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <span className={classes.aside} aria-live="polite">
          {outcome && t(outcome)}
        </span>
        <Button size="xs" variant="subtle" onClick={() => void copy()}>
          {t(say('forms.preview.copy'))}
        </Button>
      </div>
      <Tabs.Panel value={tab.id}>
        <pre className={classes.previewText} tabIndex={0} dir="ltr">
          {text.split('\n').map((line, index) => (
            <span
              key={index}
              className={classes.previewLine}
              data-marked={tab.highlightLines?.includes(index + 1) || undefined}
            >
              {visibleText(line, { lines: true })}
              {'\n'}
            </span>
          ))}
        </pre>
      </Tabs.Panel>
    </Tabs>
  );
}
