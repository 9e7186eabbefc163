import type { ComboboxStore } from '@mantine/core';
import { useEffect, useRef } from 'react';

/**
 * The highlight of a list of options, which lives in the document: Enter takes the first match of what is typed, and
 * whoever stood on “Load more” stands on the first row that came.
 */
export function useOptionHighlight(combobox: ComboboxStore, text: string, rows: number): void {
  const { selectFirstOption, resetSelectedOption, selectOption, getSelectedOptionIndex } = combobox;
  const before = useRef(rows);
  useEffect(() => {
    if (text === '') resetSelectedOption();
    else selectFirstOption();
  }, [text, selectFirstOption, resetSelectedOption]);
  useEffect(() => {
    const stood = getSelectedOptionIndex();
    if (rows > before.current && stood >= before.current) selectOption(before.current);
    before.current = rows;
  }, [rows, selectOption, getSelectedOptionIndex]);
}
