import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { staged } from './staged';
import { SegmentedChoice } from './segmented-choice';

it('is a group of radio buttons with one chosen', async () => {
  const choose = vi.fn();
  render(
    await staged(
      'en',
      <SegmentedChoice
        label="Speed"
        value={10}
        onChange={choose}
        choices={[
          { value: 0, label: '‖', name: 'Pause' },
          { value: 1, label: '1×' },
          { value: 10, label: '10×' },
        ]}
      />,
    ),
  );
  expect(screen.getByRole('radiogroup', { name: 'Speed' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '10×' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Pause' }));
  expect(choose).toHaveBeenCalledWith(0);
});
