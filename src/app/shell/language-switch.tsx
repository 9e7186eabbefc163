import { useLanguage } from '@/i18n/use-t';
import { preferences } from '@/storage/preferences';
import css from './header.module.css';
import { IconButton } from '@/ui/icon-button';

/** Changes between the two languages. Each is named in itself, so that whoever is lost in the other finds it. */
export function LanguageSwitch() {
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <IconButton
      className={css.language ?? ''}
      lang={other}
      aria-label={other === 'zh-CN' ? '中文' : 'English'}
      onClick={() => preferences.write((present) => ({ ...present, language: other }))}
    >
      {other === 'zh-CN' ? '中文' : 'EN'}
    </IconButton>
  );
}
