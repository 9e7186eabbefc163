import { redactJsonText } from '@/core/secrets';
import { useT } from '@/i18n/use-t';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import { Fact } from './panel-fact';
import { words } from './panel-messages';
import { TextFrame } from './panel-text';
import css from './panel.module.css';
import type { CollectionTask } from './wire';

/** So many names stand there at once; the rest is in the whole configuration. */
const MOST_NAMES = 20;

/** What a task reads, and what it does with what it finds. Anything that is not as expected stands in the raw map below. */
export function WhatFacts({ wire }: { readonly wire: CollectionTask }) {
  const t = useT();
  const config = wire.task_config ?? {};
  const text = (key: string): string => (typeof config[key] === 'string' ? config[key] : '');
  const connection = text('data_connection_id');
  const isProfiled = config['enableDataProfile'];
  return (
    <>
      {wire.description && (
        <p className={css.note}>
          <SafeText text={wire.description} lines />
        </p>
      )}
      <dl className={css.facts}>
        <Fact label={words('what.source')}>{wire.data_source_type && <SafeText text={wire.data_source_type} />}</Fact>
        <Fact label={words('what.connection')}>
          {(text('data_connection_name') || connection) && (
            <>
              <SafeText text={text('data_connection_name')} />{' '}
              {connection && <Id value={connection} head={8} what={t(words('what.connection.id'))} />}
            </>
          )}
        </Fact>
        <Fact label={words('what.workspace')}>
          {wire.data_source_workspace_id && (
            <Id value={wire.data_source_workspace_id} head={8} what={t(words('what.workspace.id'))} />
          )}
        </Fact>
        <Fact label={words('what.databases')}>
          <Names of={config['databaseName']} none={t(words('what.databases.all'))} />
        </Fact>
        <Fact label={words('what.tables')}>
          <Names of={config['tableName']} none={t(words('what.tables.all'))} />
          {config['enable_table_filter_by_regex'] === true && (
            <p className={css.why}>{t(words('what.tables.patterns'))}</p>
          )}
        </Fact>
        <Fact label={words('what.alive')}>
          <Policy value={config['alive_object_policy']} known={ALIVE} />
        </Fact>
        <Fact label={words('what.gone')}>
          <Policy value={config['deleted_object_policy']} known={GONE} />
        </Fact>
        <Fact label={words('what.profile')}>
          {switchWord(isProfiled) && (
            <>
              {t(words(`switch.${switchWord(isProfiled) ?? 'off'}`))}
              {isProfiled === true && <ProfileDetails config={config} />}
            </>
          )}
        </Fact>
        <Fact label={words('what.classification')}>
          {switchWord(config['enableDataClassification']) &&
            t(words(`switch.${switchWord(config['enableDataClassification']) ?? 'off'}`))}
        </Fact>
      </dl>
      <details className={css.fold}>
        <summary>{t(words('what.config'))}</summary>
        <TextFrame text={redactJsonText(JSON.stringify(config, null, 2))} name={words('what.config.name')} />
      </details>
    </>
  );
}

/** The order in which DataArts' own console offers them; that the digits follow it is inferred from one sample. */
const ALIVE = { '1': 'alive.1', '2': 'alive.2', '3': 'alive.3', '4': 'alive.4' } as const;
/** Of deletions only that there are two choices is known: the sample's `3` fits neither. */
const GONE = { '1': 'gone.1', '2': 'gone.2' } as const;

type PolicyWord = (typeof ALIVE)[keyof typeof ALIVE] | (typeof GONE)[keyof typeof GONE];

function Policy({ value, known }: { readonly value: unknown; readonly known: Readonly<Record<string, PolicyWord>> }) {
  const t = useT();
  if (value === undefined || value === null) return <>{t(words('policy.none'))}</>;
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const word = Object.hasOwn(known, raw) ? known[raw] : undefined;
  return (
    <>
      {t(words(word ?? 'policy.other'))}{' '}
      <code className={css.vendor}>
        <SafeText text={`(${raw})`} />
      </code>
    </>
  );
}

function switchWord(value: unknown): 'on' | 'off' | undefined {
  if (typeof value !== 'boolean') return undefined;
  return value ? 'on' : 'off';
}

function ProfileDetails({ config }: { readonly config: Readonly<Record<string, unknown>> }) {
  const t = useT();
  const { sampling, queue, unique } = config;
  const told = [
    ...(typeof sampling === 'string' && sampling !== '' ? [t(words('profile.sampling', { sampling }))] : []),
    ...(typeof queue === 'string' && queue !== '' ? [t(words('profile.queue', { queue }))] : []),
    ...(unique === true ? [t(words('profile.unique'))] : []),
  ];
  return told.length > 0 && <SafeText text={` · ${told.join(' · ')}`} />;
}

function Names({ of, none }: { readonly of: unknown; readonly none: string }) {
  const t = useT();
  const names = Array.isArray(of) ? of.filter((one) => typeof one === 'string') : [];
  if (names.length === 0) return <>{none}</>;
  const more = names.length - MOST_NAMES;
  return (
    <>
      <ul className={css.list}>
        {names.slice(0, MOST_NAMES).map((name, index) => (
          // Names may come twice, and their order is the vendor's.
          <li key={index}>
            <SafeText text={name} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={css.why}>{t(words('what.more', { n: more }))}</p>}
    </>
  );
}
