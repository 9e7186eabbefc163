import { type KeyboardEvent, useId, useRef } from 'react';
import { MoreIcon } from './icons/more';
import css from './more-menu.module.css';
import { IconButton } from './icon-button';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done; it stays, and says so. */
  readonly reason?: string | undefined;
  readonly onSelect: () => void;
}

interface MoreMenuProps {
  /** What it holds: "More actions". */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** What found no room, under ⋯: the browser's own popover, which closes with Escape and with a click elsewhere. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const itemsOf = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const all = itemsOf();
    const at = all.findIndex((one) => one === document.activeElement);
    const to = nextPlace(event.key, at, all.length);
    if (event.key === 'Tab') menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <>
      <IconButton
        ref={button}
        framed
        className={css.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-controls={id}
        popoverTarget={id}
      >
        <MoreIcon />
      </IconButton>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={css.menu}
        onKeyDown={onKey}
        onToggle={(event) => {
          if (event.newState === 'open') itemsOf()[0]?.focus();
        }}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={css.item}
            aria-disabled={item.reason !== undefined}
            onClick={() => {
              if (item.reason !== undefined) return;
              close();
              item.onSelect();
            }}
          >
            {item.label}
            {item.reason !== undefined && <span className={css.reason}>{item.reason}</span>}
          </button>
        ))}
      </div>
    </>
  );
}

/** Arrows go round, Home and End to the ends. */
function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
