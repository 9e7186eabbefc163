import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { preferences } from '@/storage/preferences';
import { useStore } from '@/storage/use-store';
import css from './filter-row.module.css';
import { SearchIcon } from './list-icons';

interface FilterFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** The text that tasks are filtered by as it is typed. `/` comes here from anywhere; Escape empties it. */
export function FilterField({ field, text, onType }: FilterFieldProps) {
  const t = useT();
  const { singleKeys } = useStore(preferences);
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field, singleKeys]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === '') return;
    event.stopPropagation();
    onType('');
  };
  return (
    <label className={css.field}>
      <SearchIcon size={14} />
      <input
        ref={field}
        className={css.input}
        type="text"
        role="searchbox"
        aria-label={t(say('tasks.filter.field'))}
        placeholder={t(say('tasks.filter.placeholder'))}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {singleKeys && text === '' && (
        <kbd className={css.key} aria-hidden="true">
          /
        </kbd>
      )}
    </label>
  );
}

/** What has keys of its own. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="listbox"], [role="menu"]';
