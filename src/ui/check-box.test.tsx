import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CheckBox } from './check-box';
import { staged } from './staged';

it('can be on, off, or in between', async () => {
  const change = vi.fn();
  render(await staged('en', <CheckBox label="Select all" checked={false} indeterminate onChange={change} />));
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
  expect(box.indeterminate).toBe(true);
  await userEvent.click(box);
  expect(change).toHaveBeenCalledOnce();
});
