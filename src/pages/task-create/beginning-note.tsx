import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { get, useWatch } from 'react-hook-form';
import { createDraftKey, drafts } from '@/forms/draft-store';
import { metaOf } from '@/forms/field-meta';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useStore } from '@/storage/use-store';
import { SafeText } from '@/ui/safe-text';
import { TaskLinks } from '../foreseen-links';
import { Sentence } from '../foreseen-sentence';
import type { Beginning } from './beginning';
import css from './task-create.module.css';

interface BeginningNoteProps {
  readonly beginning: Beginning;
  readonly source: Source;
}

/** Above the form: where its values come from, what differs from there by now, and what nobody knows. */
export function BeginningNote({ beginning, source }: BeginningNoteProps) {
  const t = useT();
  const { connection, type } = source;
  const key = createDraftKey(type.id, connection.id);
  const draft = useStore(drafts).some((one) => one.key === key);
  return (
    <section className={css.note}>
      <p>{origin(beginning, source, t)}</p>
      {beginning.kind === 'clone' && <Differences {...beginning} />}
      {draft && (
        <p>
          {t(say('create.cloned.draft'))}{' '}
          <Link to="/create/$type" params={{ type: type.id }} search={{ connection: connection.id }}>
            {t(say('create.cloned.resume'))}
          </Link>
        </p>
      )}
    </section>
  );
}

function origin(beginning: Beginning, source: Source, t: (message: Message) => string): ReactNode {
  switch (beginning.kind) {
    case 'clone': {
      const { task, name } = beginning;
      return (
        <Sentence
          words={(mark) => say(task ? 'create.cloned' : 'create.cloned.gone', { name: mark('name') })}
          parts={{ name: task ? <TaskLinks tasks={[task]} source={source} /> : <SafeText text={name} /> }}
        />
      );
    }
    case 'nothing':
      return <SafeText text={t(say('create.cloned.nothing', { name: beginning.name }))} />;
    case 'broken':
      return t(say('create.cloned.broken'));
    case 'line':
    case 'plan':
      return t(say('create.refilled'));
    case 'line-gone':
      return t(say('create.refilled.gone'));
  }
}

/** Which fields hold something else than the task that they were cloned from, and which nobody knows. */
function Differences({ values, original = values, unknown, unread }: Extract<Beginning, { kind: 'clone' }>) {
  const t = useT();
  const { schema, methods, defaults } = useFormHandle();
  const present = useWatch({ control: methods.control });
  const holds = (name: string, other: unknown) =>
    JSON.stringify(get(present, name) ?? '') === JSON.stringify(get(other, name) ?? '');
  const lost = unknown.filter((name) => holds(name, defaults));
  const known = fieldNames(schema).filter((name) => !unknown.includes(name));
  const differing = known.filter((name) => !holds(name, original));
  if (known.length === 0) {
    return (
      <p>
        {t(say('create.cloned.unknown.all'))} {unread && t(say('create.cloned.unread'))}
      </p>
    );
  }
  return (
    <>
      <p aria-live="polite">
        {differing.length === 0 ? (
          // What nobody knows may differ.
          unknown.length === 0 && t(say('create.cloned.same'))
        ) : (
          <Sentence
            words={(mark) => say('create.cloned.differs', { count: differing.length, names: mark('names') })}
            parts={{ names: <FieldLinks names={differing} /> }}
          />
        )}
      </p>
      {lost.length > 0 && (
        <p>
          <Sentence
            words={(mark) => say('create.cloned.unknown', { count: lost.length, names: mark('names') })}
            parts={{ names: <FieldLinks names={lost} /> }}
          />
          {unread && <> {t(say('create.cloned.unread'))}</>}
        </p>
      )}
    </>
  );
}

/** Fields by their labels; each leads to its field. */
function FieldLinks({ names }: { readonly names: readonly string[] }) {
  const t = useT();
  const { schema, focusField } = useFormHandle();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const labelOf = (name: string) => {
    const field = fieldAt(schema, name);
    const meta = field && metaOf(field);
    return meta ? t(meta.label) : name;
  };
  return list.formatToParts(names.map((_, index) => String(index))).map(({ type, value }, index) => {
    const name = type === 'element' ? names[Number(value)] : undefined;
    if (name === undefined) return <Fragment key={index}>{value}</Fragment>;
    return (
      <button key={index} type="button" className={css.fieldLink} onClick={() => focusField(name)}>
        {labelOf(name)}
      </button>
    );
  });
}
