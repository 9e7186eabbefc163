import { useState } from 'react';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { requestTexts } from '@/queries/request-texts';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useTicking } from '@/queries/use-ticking';
import { type Answering, callOf } from '@/queries/use-vendor-search';
import type { VendorSearch } from '@/task-types/vendor-search';
import { Button } from '@/ui/button';
import { formatDuration } from '@/ui/format-duration';
import { latePart } from '@/ui/late-part';
import { visibleText } from '@/ui/visible-text';
import type { Asked } from './search-address';
import css from './vendor-search.module.css';

const RequestPreview = latePart(() => import('@/forms/request-preview').then((m) => m.RequestPreview));

interface AskedLineProps {
  readonly search: VendorSearch;
  readonly source: Source;
  readonly asked: Asked;
  readonly answering: Answering;
}

/** What was asked, as it went over the wire; how old the answer is, and asking once more. */
export function AskedLine({ search, source: { connection }, asked, answering }: AskedLineProps) {
  const t = useT();
  const language = useLanguage();
  const { clock } = useServices();
  const [isOpen, setOpen] = useState(false);
  const { answer, asking, isBefore, askAgain } = answering;
  const at = isBefore ? undefined : answer?.at;
  const age = useTicking((_, wall) => (at === undefined ? undefined : Math.floor((wall - at) / 1_000) * 1_000));
  const call = callOf(search, connection, asked.values, () => clock.now());
  const texts = call && requestTexts(call, connection, { origin: location.origin, base: import.meta.env.BASE_URL });
  return (
    <div className={css.asked}>
      {texts && (
        <details className={css.request} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            <code dir="ltr">{visibleText(lineOf(texts.http))}</code>
          </summary>
          {isOpen && (
            <RequestPreview
              tabs={[
                { id: 'http', label: say('create.request.http'), text: texts.http },
                { id: 'curlVendor', label: say('create.request.curlVendor'), text: texts.curlVendor },
                { id: 'curlConsole', label: say('create.request.curlConsole'), text: texts.curlConsole },
              ]}
            />
          )}
        </details>
      )}
      <span className={css.age}>
        <span className={css.quiet}>
          {asking
            ? t(say('search.asking'))
            : age !== undefined && t(say('search.answered', { age: formatDuration(Math.max(0, age), language) }))}
        </span>
        <Button size="xs" variant="default" onClick={askAgain}>
          {t(say('search.again'))}
        </Button>
      </span>
    </div>
  );
}

/** The request's own line; what an API takes in the body stands behind it. */
function lineOf(http: string): string {
  const [head = '', body = ''] = http.split('\n\n');
  const [line = ''] = head.split('\n');
  return body === '' ? line : `${line} ${body.replace(/\s+/g, ' ')}`;
}
