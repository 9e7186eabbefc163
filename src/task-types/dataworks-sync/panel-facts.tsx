import type { Task } from '@/core/task';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { SafeText } from '@/ui/safe-text';
import { Time } from '@/ui/time';
import { isCommitted } from './acts/availability';
import { instantOf, kindOfTask, wireOf } from './model';
import { isDeployed } from './statuses';
import { words } from './panel-messages';
import css from './panel.module.css';
import { readScript } from './script/script';
import { type Place, placesOf } from './script-places';

interface FactsProps {
  readonly task: Task;
  /** Its script, as the vendor told it. */
  readonly script: string;
  /** The id of its resource group, where the script does not name one. */
  readonly groupId?: string | null | undefined;
}

/** From where to where, in which folder, by which resource group, in which version. */
export function Facts({ task, script, groupId }: FactsProps) {
  const t = useT();
  const zone = useZone();
  const file = wireOf(task);
  const reading = readScript(script);
  const { from, to } = reading.kind === 'script' ? placesOf(reading.script) : {};
  const group = reading.kind === 'script' ? groupNameOf(reading.script.value) : undefined;
  const editedAt = instantOf(file?.LastEditTime);
  return (
    <dl className={css.facts}>
      {file?.AbsoluteFolderPath && (
        <>
          <dt>{t(words('fact.folder'))}</dt>
          <dd>
            <SafeText text={file.AbsoluteFolderPath} />
          </dd>
        </>
      )}
      {from && (
        <>
          <dt>{t(words('fact.from'))}</dt>
          <dd>
            <End place={from} />
          </dd>
        </>
      )}
      {to && (
        <>
          <dt>{t(words('fact.to'))}</dt>
          <dd>
            <End place={to} />
          </dd>
        </>
      )}
      {(group ?? groupId) && (
        <>
          <dt>{t(words('fact.group'))}</dt>
          <dd>
            <SafeText text={group ?? t(words('fact.group.id', { id: groupId ?? '' }))} />
          </dd>
        </>
      )}
      {file?.CurrentVersion !== undefined && file.CurrentVersion !== null && (
        <>
          <dt>{t(words('fact.version'))}</dt>
          <dd>{t(words(`version.${versionState(task)}`, { version: String(file.CurrentVersion) }))}</dd>
        </>
      )}
      {editedAt !== undefined && (
        <>
          <dt>{t(words('fact.edited'))}</dt>
          <dd>
            <Time at={editedAt} now={editedAt} zone={zone} form="full" />
          </dd>
        </>
      )}
    </dl>
  );
}

function versionState(task: Task): 'draft' | 'changed' | 'committed' | 'deployed' {
  if (task.lookKey === undefined) return 'draft';
  if (!isCommitted(task)) return 'changed';
  return kindOfTask(task) !== 'DI_OFFLINE' && isDeployed(task.vendorStatus) ? 'deployed' : 'committed';
}

/** Generated scripts say it; for others it is a parameter beside the script, which no call gives back. */
function groupNameOf({ extend }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof extend !== 'object' || extend === null || !('resourceGroup' in extend)) return undefined;
  const { resourceGroup } = extend;
  return typeof resourceGroup === 'string' && resourceGroup !== '' ? resourceGroup : undefined;
}

const SHOWN_OBJECTS = 6;

/** `mysql · shop_db · orders` */
function End({ place: { type, datasources, objects } }: { readonly place: Place }) {
  const t = useT();
  const shown = objects.slice(0, SHOWN_OBJECTS).join(', ');
  const more = objects.length - SHOWN_OBJECTS;
  return (
    <>
      <code>
        <SafeText text={type} />
      </code>{' '}
      <SafeText text={[datasources.join(', '), shown].filter(Boolean).join(' · ')} />
      {more > 0 && <> {t(words('place.more', { n: more }))}</>}
    </>
  );
}
