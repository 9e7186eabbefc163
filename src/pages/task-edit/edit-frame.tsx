import type { ReactNode } from 'react';
import type { TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { Skeleton } from '@/ui/skeleton';
import css from '../task-create/task-create.module.css';
import { BackToTask } from './back-to-task';

interface EditFrameProps {
  readonly title: string;
  readonly taskRef: TaskRef;
  readonly isLoading?: boolean;
  /** Why there is no form. */
  readonly children?: ReactNode;
}

/** The page that changes a task while there is no form on it. */
export function EditFrame({ title, taskRef, isLoading = false, children }: EditFrameProps) {
  const t = useT();
  return (
    <div className={css.page}>
      <BackToTask taskRef={taskRef} />
      <PageHead title={<SafeText text={title} />} name={title} />
      <div className={css.choices}>
        {children}
        {isLoading && (
          <div aria-busy="true">
            <p className="visually-hidden">{t(say('edit.loading'))}</p>
            <Skeleton rows={4} rowHeight={72} />
          </div>
        )}
      </div>
    </div>
  );
}
