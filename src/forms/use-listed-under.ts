import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { metaOf } from './field-meta';
import { fieldAt } from './field-tree';
import { useFormHandle } from './form-scope';
import type { SourceOption } from './option-sources';

/** A field that says something else than an option is listed under. */
export interface ListedElsewhere {
  readonly field: Message;
  readonly value: Message;
}

/**
 * Lets the fields that an option's source depends on follow an id that came from elsewhere: once for each id, so that
 * whoever looks at another list afterwards is not called back. Gives the fields that say something else now.
 */
export function useListedUnder(option: SourceOption | undefined): readonly ListedElsewhere[] {
  const { schema, methods } = useFormHandle();
  const followed = useRef<string>(undefined);
  const under = Object.entries(option?.listedUnder ?? {});
  const values: readonly unknown[] = useWatch({ control: methods.control, name: under.map(([name]) => name) });
  useEffect(() => {
    if (!option || followed.current === option.id) return;
    followed.current = option.id;
    for (const [name, value] of Object.entries(option.listedUnder ?? {})) {
      if (methods.getValues(name) !== value) {
        methods.setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
      }
    }
  }, [option, methods]);
  return under.flatMap(([name, value], index) => {
    const field = fieldAt(schema, name);
    const meta = field && metaOf(field);
    if (!meta || values[index] === value) return [];
    const label = meta.options.find((one) => one.value === value)?.label ?? say('forms.verbatim', { text: value });
    return [{ field: meta.label, value: label }];
  });
}
