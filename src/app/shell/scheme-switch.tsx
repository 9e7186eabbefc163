import { useComputedColorScheme } from '@mantine/core';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { preferences } from '@/storage/preferences';
import { IconButton } from '@/ui/icon-button';
import { MoonIcon, SunIcon } from '@/ui/icons/actions';

/** Changes between light and dark. "As the system" is chosen in the settings. */
export function SchemeSwitch() {
  const t = useT();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <IconButton
      aria-label={t(say(other === 'dark' ? 'shell.scheme.dark' : 'shell.scheme.light'))}
      onClick={() => preferences.write((present) => ({ ...present, scheme: other }))}
    >
      {other === 'dark' ? <MoonIcon size={18} /> : <SunIcon size={18} />}
    </IconButton>
  );
}
