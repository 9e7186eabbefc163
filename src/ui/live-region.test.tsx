import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { announce } from './announce';
import { LiveRegion } from './live-region';
import { staged } from './staged';

it('stands empty from the start, then says what is announced', async () => {
  render(await staged('en', <LiveRegion />));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => announce('42 tasks'));
  expect(screen.getByRole('status').textContent).toBe('42 tasks');
  act(() => announce('Session expired', 'assertive'));
  expect(screen.getByRole('alert').textContent).toBe('Session expired');
});
