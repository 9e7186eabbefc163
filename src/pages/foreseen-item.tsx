import { useContext } from 'react';
import { FormScope } from '@/forms/form-scope';
import { MendButton } from '@/forms/mend-button';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { Foreseen } from '@/task-types/task-form';
import { TaskLinks } from './foreseen-links';
import { Sentence } from './foreseen-sentence';
import { Since } from './foreseen-since';
import { SlotsSentence } from './foreseen-slots';

/** One thing that sending would do, as a sentence. */
export function ForeseenItem({ item, source }: { readonly item: Foreseen; readonly source: Source }) {
  const t = useT();
  // A task that is made again has no form around it.
  const form = useContext(FormScope);
  switch (item.kind) {
    case 'slots':
      return <SlotsSentence slots={item} source={source} />;
    case 'evicts':
    case 'replaces': {
      const { kind, task } = item;
      const parts = { name: <TaskLinks tasks={[task]} source={source} />, age: <Since at={task.createdAt} /> };
      return (
        <Sentence words={(mark) => say(`create.pre.${kind}`, { name: mark('name'), age: mark('age') })} parts={parts} />
      );
    }
    case 'note':
      return (
        <>
          {t(item.text)} {form && item.mend && <MendButton {...item.mend} name={item.mend.field} />}
        </>
      );
  }
}
