import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { formQuery } from '@/queries/load-form';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useEdited } from '@/queries/use-edit';
import type { Edited } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { NotLoadedError } from '@/ui/not-loaded';
import { failureWords } from '../failure-words';
import { EditForm } from './edit-form';
import { EditFrame } from './edit-frame';

interface EditPlaceProps {
  readonly task: Task;
  readonly source: Source;
}

/** Loads the form and reads the task anew; says why where there is nothing to change. */
export function EditPlace({ task, source }: EditPlaceProps) {
  const t = useT();
  const { data: form, error } = useQuery(formQuery(useServices(), source.type.id, source.type));
  if (error) throw new NotLoadedError(error);
  const may = source.type.editable?.(task);
  const edit = may?.possible ? form?.edit : undefined;
  const read = useEdited(source, task, edit);
  /** What the form begins with, where that is another than was read first. */
  const [newer, setNewer] = useState<{
    readonly edited: Edited<unknown>;
    readonly carried: FieldValues | undefined;
    readonly round: number;
  }>();
  const edited = newer?.edited ?? read.edited;
  if (form && edit && edited) {
    return (
      <EditForm
        key={newer?.round ?? 0}
        {...{ source, task, form, edit, edited }}
        carried={newer?.carried}
        onReload={(now, carried) => setNewer((before) => ({ edited: now, carried, round: (before?.round ?? 0) + 1 }))}
      />
    );
  }
  const frame = { title: edit ? t(edit.title) : task.name, taskRef: task.ref };
  if (may && !may.possible) {
    return (
      <EditFrame {...frame}>
        <EmptyNote title={t(say('edit.not'))} body={t(may.reason)} />
      </EditFrame>
    );
  }
  if (!may || (form !== undefined && !edit)) {
    return (
      <EditFrame {...frame}>
        <EmptyNote title={t(say('edit.never'))} />
      </EditFrame>
    );
  }
  if (!read.failure) return <EditFrame {...frame} isLoading />;
  return (
    <EditFrame {...frame}>
      <div role="alert">
        <FailureNote
          {...failureWords(t, read.failure)}
          what={t(say('edit.failed'))}
          actions={<Button onClick={read.retry}>{t(say('tasks.failed.retry'))}</Button>}
        />
      </div>
    </EditFrame>
  );
}
