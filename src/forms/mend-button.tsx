import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { useFormHandle } from './form-scope';

interface MendButtonProps {
  readonly name: string;
  readonly value: string;
  readonly label: Message;
}

/** Puts a value that would do into a field, and goes there. */
export function MendButton({ name, value, label }: MendButtonProps) {
  const t = useT();
  const { methods, focusField } = useFormHandle();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        methods.setValue(name, value, { shouldDirty: true, shouldValidate: true });
        focusField(name);
      }}
    >
      {t(label)}
    </Button>
  );
}
