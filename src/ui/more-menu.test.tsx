import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { MoreMenu } from './more-menu';
import { staged } from './staged';

// Not in every DOM without a browser; closing it is the browser's work.
const hide = vi.fn();
beforeEach(() => {
  hide.mockReset();
  HTMLElement.prototype.hidePopover = hide;
});

async function show() {
  const onClone = vi.fn();
  const onStop = vi.fn();
  render(
    await staged(
      'en',
      <MoreMenu
        label="More actions"
        items={[
          { id: 'clone', label: 'Clone', onSelect: onClone },
          { id: 'compare', label: 'Compare', onSelect: vi.fn() },
          { id: 'stop', label: 'Stop', reason: 'It cannot be stopped.', onSelect: onStop },
        ]}
      />,
    ),
  );
  const item = (name: RegExp) => screen.getByRole('menuitem', { name });
  return { onClone, onStop, item, user: userEvent.setup() };
}

it('is named, and holds what found no room with the reasons', async () => {
  const { item } = await show();
  const button = screen.getByRole('button', { name: 'More actions' });
  expect(button.getAttribute('aria-haspopup')).toBe('menu');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('menu');
  expect(item(/Stop/).textContent).toContain('It cannot be stopped.');
});

it('goes round by arrows, and to its ends', async () => {
  const { item, user } = await show();
  item(/Clone/).focus();
  const reached: (string | null | undefined)[] = [];
  for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{Home}', '{End}']) {
    await user.keyboard(key);
    reached.push(document.activeElement?.firstChild?.textContent);
  }
  expect(reached).toEqual(['Compare', 'Stop', 'Clone', 'Stop', 'Clone', 'Stop']);
});

it('does what is chosen, and nothing for what cannot be', async () => {
  const { onClone, onStop, item, user } = await show();
  await user.click(item(/Stop/));
  expect(onStop).not.toHaveBeenCalled();
  await user.click(item(/Clone/));
  expect(onClone).toHaveBeenCalledTimes(1);
  expect(hide).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More actions' }));
});
