import { useNavigate } from '@tanstack/react-router';
import type { Task, TaskRef } from '@/core/task';
import { useT } from '@/i18n/use-t';
import { Candidates } from '@/pages/task-create/submit-outcome-candidates';
import { resumedWords } from '@/pages/resumed-words';
import { usePlace } from '@/queries/line-place';
import type { Submission } from '@/queries/submissions';
import { visibleText } from '@/ui/visible-text';
import type { ResumedHere } from './use-resumed';

interface ResumedCandidatesProps {
  readonly resumed: ResumedHere;
  readonly candidates: readonly Task[];
  readonly onFound: (submission: Submission, ref: TaskRef) => void;
  readonly onNone: () => void;
}

/** What may have come of a request that an earlier page left: the operator says which, as where it was sent. */
export function ResumedCandidates({ resumed, candidates, onFound, onNone }: ResumedCandidatesProps) {
  const t = useT();
  const navigate = useNavigate();
  const place = usePlace(resumed.intent);
  if (!place) return null;
  const { source, form } = place;
  return (
    <div>
      <Candidates
        tasks={candidates}
        source={source}
        what={visibleText(t(resumedWords(resumed, t)))}
        sentAt={resumed.intent.sentAt}
        onNone={onNone}
        onFound={(ref) => {
          onFound({ ...source, form }, ref);
          void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } });
        }}
      />
    </div>
  );
}
