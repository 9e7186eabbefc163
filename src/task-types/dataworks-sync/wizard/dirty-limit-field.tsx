import { useState } from 'react';
import { ByScript } from './by-script';
import { dirtyLimitOf, ERROR_LIMIT, RECORDS, SOME_RECORDS, withDirtyLimit } from './setting-values';
import { WizardField } from './wizard-field';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

const RECORD = [...ERROR_LIMIT, 'record'];

/** How many dirty records a run bears before it fails, in words, whichever of the two forms the script has. */
export function DirtyLimitField({ errorLimit }: { readonly errorLimit: unknown }) {
  const { edit } = useWizard();
  const [draft, setDraft] = useState<string>();
  const limit = dirtyLimitOf(errorLimit);
  const look = {
    label: words('dirty'),
    help: words(limit.kind === 'unset' ? 'dirty.unset' : 'dirty.help'),
    control: 'segmented',
    wire: 'errorLimit',
    options: [
      { value: 'unlimited', label: words('dirty.unlimited') },
      { value: 'none', label: words('dirty.none') },
      { value: 'some', label: words('dirty.some') },
    ],
  } as const;
  if (limit.kind === 'other') {
    return (
      <WizardField path={ERROR_LIMIT} look={look} value="" onChange={() => undefined}>
        <ByScript path={ERROR_LIMIT} name="errorLimit" />
      </WizardField>
    );
  }
  const choose = (kind: unknown) => {
    if (kind !== 'unlimited' && kind !== 'none' && kind !== 'some') return;
    edit((text) => withDirtyLimit(text, errorLimit, kind));
  };
  const type = (typed: unknown) => {
    if (typeof typed !== 'string') return;
    setDraft(typed);
    // Emptied, the old form would mean “without limit”; nobody who empties a box to type another number means that.
    if (RECORDS.test(typed)) edit((text) => withDirtyLimit(text, errorLimit, 'some', typed));
  };
  return (
    <>
      <WizardField path={ERROR_LIMIT} look={look} value={limit.kind === 'unset' ? '' : limit.kind} onChange={choose} />
      {limit.kind === 'some' && (
        <WizardField
          path={RECORD}
          look={{ label: words('dirty.most'), control: 'number', wire: 'record', placeholder: SOME_RECORDS }}
          value={draft ?? limit.most}
          onChange={type}
          refused={draft !== undefined && !RECORDS.test(draft) ? words('dirty.most.wrong') : undefined}
          onLeave={() => setDraft(undefined)}
        />
      )}
    </>
  );
}
