import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ConfirmDialog } from './confirm-dialog';
import { staged } from './staged';

async function show(props: Partial<Parameters<typeof ConfirmDialog>[0]> = {}) {
  const onKeep = vi.fn();
  const onAct = vi.fn();
  render(
    await staged(
      'en',
      <ConfirmDialog title="Delete “x”?" keep="Keep" act="Delete 1 task" opened {...{ onKeep, onAct }} {...props}>
        <p>It is gone for good.</p>
      </ConfirmDialog>,
    ),
  );
  return { onKeep, onAct, user: userEvent.setup() };
}

it('asks by its title, says what it means, and begins at what keeps all as it is', async () => {
  await show();
  const dialog = screen.getByRole('dialog', { name: 'Delete “x”?' });
  expect(dialog.getAttribute('aria-describedby')).not.toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
});

it('does what its buttons say, and nothing else', async () => {
  const { onKeep, onAct, user } = await show();
  await user.keyboard('{Enter}');
  expect([onKeep.mock.calls.length, onAct.mock.calls.length]).toEqual([1, 0]);
  await user.click(screen.getByRole('button', { name: 'Delete 1 task' }));
  expect([onKeep.mock.calls.length, onAct.mock.calls.length]).toEqual([1, 1]);
});

it('is not there before it is opened', async () => {
  await show({ opened: false });
  expect(screen.queryByRole('dialog')).toBeNull();
});
