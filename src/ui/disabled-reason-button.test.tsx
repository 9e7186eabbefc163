import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DisabledReasonButton } from './disabled-reason-button';
import { staged } from './staged';

it('acts where nothing is against it', async () => {
  const act = vi.fn();
  render(await staged('en', <DisabledReasonButton onClick={act}>Stop</DisabledReasonButton>));
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(act).toHaveBeenCalledOnce();
});

it.each(['near', 'inside'] as const)('takes the focus, does nothing and says why (%s)', async (reveal) => {
  const act = vi.fn();
  const submit = vi.fn();
  render(
    await staged(
      'en',
      <form onSubmit={submit}>
        <DisabledReasonButton type="submit" reason="It has already ended" reveal={reveal} onClick={act}>
          Stop
        </DisabledReasonButton>
      </form>,
    ),
  );
  await userEvent.tab();
  const button = screen.getByRole('button', { name: 'Stop' });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('It has already ended');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});
