import { Combobox, Input, useCombobox } from '@mantine/core';
import { type UIEvent, useId, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { asText, type ControlProps, inputProps } from './control-props';
import classes from './field.module.css';
import { OptionHeld } from './option-held';
import { MOST_ROWS, OptionRows } from './option-rows';
import { idFor, searchOptions } from './option-search';
import { useOptions } from './option-sources';
import { useListedUnder } from './use-listed-under';
import { useOptionHighlight } from './use-option-highlight';

const NEAR_END_PX = 48;

/** An id, found by name or id among what is loaded, or typed. The form holds the id; the name is shown. */
export function OptionControl(props: ControlProps) {
  const t = useT();
  const { meta, value, onChange, onBlur } = props;
  const held = asText(value);
  const [wanted, setWanted] = useState(false);
  const source = useOptions(meta, held, wanted);
  const listed = source.options.find(({ id }) => id === held);
  const chosen = listed ?? (held === '' ? undefined : (source.held ?? undefined));
  const elsewhere = useListedUnder(chosen);
  /** What is being typed; undefined while nobody types. */
  const [text, setText] = useState<string>();
  const listId = useId();
  // The list's id is told beforehand: Mantine learns it only after the box has said what it controls.
  const combobox = { ...useCombobox(), listId };
  const matching = searchOptions(source.options, text ?? '');

  useOptionHighlight(combobox, text ?? '', Math.min(matching.length, MOST_ROWS));

  const settle = (id: string) => {
    setText(undefined);
    combobox.closeDropdown();
    if (id !== held) onChange(id);
  };
  const settleTyped = () => {
    if (text === undefined) combobox.closeDropdown();
    else settle(idFor(source.options, text));
  };
  const submitRow = (row: string) => {
    if (row === 'more') source.loadMore?.();
    else if (row === 'retry') source.retry();
    else if (row === 'typed') settle((text ?? '').trim());
    else settle(row.slice('id:'.length));
  };
  const onScroll = ({ currentTarget: list }: UIEvent<HTMLElement>) => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (left < NEAR_END_PX && source.hasMore && source.state === 'ready') source.loadMore?.();
  };

  return (
    <div className={classes.choice}>
      <Combobox store={combobox} onOptionSubmit={submitRow} withinPortal={false} keepMounted={false}>
        <Combobox.Target withExpandedAttribute>
          <Input
            {...inputProps(props)}
            spellCheck={false}
            aria-autocomplete="list"
            placeholder={meta.placeholder ?? t(say('forms.option.search'))}
            value={text ?? chosen?.label ?? held}
            onFocus={() => setWanted(true)}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            // Leaving the field before may write a line under it and move this one from under the pointer: no click comes then.
            onMouseDown={(event) => {
              if (event.button === 0) combobox.openDropdown();
            }}
            onClick={() => combobox.openDropdown()}
            onKeyDown={(event) => {
              // Sent from here, the form must hold what stands in the box.
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) settleTyped();
            }}
            onBlur={() => {
              settleTyped();
              onBlur();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options
            id={listId}
            labelledBy={props.labelId}
            className={classes.options ?? ''}
            onScroll={onScroll}
          >
            <OptionRows source={source} matching={matching} text={text ?? ''} held={held} />
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <OptionHeld meta={meta} source={source} held={held} chosen={chosen} elsewhere={elsewhere} />
    </div>
  );
}
