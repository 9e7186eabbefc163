import { useWatch } from 'react-hook-form';
import { FieldGroup } from '@/forms/field-group';
import { MoreSettings } from '@/forms/more-settings';
import { createFields } from '@/forms/schema-form';
import type { FieldLook } from '@/forms/field';
import { words } from './form-messages';
import { FACTS, type FieldName, type Kind, KINDS } from './kinds';
import { MOST_NAMES } from './rules';
import { QuickWindows } from './quick-windows';
import type { schema, Values } from './schema';
import { readNames } from './user-names';

const { Field } = createFields<typeof schema>();

/** What to export, then the fields of that; those of other kinds keep what was typed, and are not sent. */
export function Fields() {
  const held = useWatch<Values, 'what'>({ name: 'what' });
  const what = held === '' ? undefined : (KINDS.find((kind) => kind === held) ?? 'desktops');
  return (
    <>
      <FieldGroup title={words('group.what')}>
        <Field name="what" />
      </FieldGroup>
      {what && <KindFields what={what} />}
    </>
  );
}

function KindFields({ what }: { readonly what: Kind }) {
  const { fields, more, days } = FACTS[what];
  return (
    <FieldGroup title={words('group.which')}>
      {days && <QuickWindows most={days} />}
      {fields.map((name) => (
        <KindField key={name} name={name} what={what} />
      ))}
      {more.length > 0 && (
        <MoreSettings names={more}>
          {more.map((name) => (
            <KindField key={name} name={name} what={what} />
          ))}
        </MoreSettings>
      )}
    </FieldGroup>
  );
}

interface KindFieldProps {
  readonly name: FieldName;
  readonly what: Kind;
}

/** A field as its kind has it: required or not, with its own limits. */
function KindField({ name, what }: KindFieldProps) {
  const text = useWatch<Values, 'userNames'>({ name: 'userNames' });
  const help = name === 'userNames' ? namesHelp(text) : helpOf(name, what);
  const look: FieldLook = {
    optional: !FACTS[what].required.includes(name),
    ...(help ? { help } : undefined),
  };
  return <Field name={name} look={look} />;
}

function namesHelp(text: string) {
  const { names, repeated, blank } = readNames(text);
  return words('field.userNames.count', { count: names.length, most: MOST_NAMES, repeated, blank });
}

function helpOf(name: FieldName, what: Kind) {
  const { days, required } = FACTS[what];
  if ((name === 'start' || name === 'end') && days) return words('field.window.help', { days });
  if (name === 'language') return words(required.includes(name) ? 'field.language.help' : 'field.language.standard');
  if (name === 'userName' && what === 'users') return words('field.userName.users');
  return undefined;
}
