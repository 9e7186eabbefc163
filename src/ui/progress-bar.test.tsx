import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProgressBar } from './progress-bar';
import { ProgressSteps } from './progress-steps';
import { staged } from './staged';

it.each([
  [0.625, '62', 'scaleX(0.625)'],
  [0.29, '29', 'scaleX(0.29)'],
  [-1, '0', 'scaleX(0)'],
  [3, '100', 'scaleX(1)'],
  [Number.NaN, '0', 'scaleX(0)'],
])('draws and says %s', async (fraction, now, transform) => {
  render(await staged('en', <ProgressBar fraction={fraction} label="devices-full" />));
  const bar = screen.getByRole('progressbar', { name: 'devices-full' });
  expect(bar.getAttribute('aria-valuenow')).toBe(now);
  expect((bar.firstElementChild as HTMLElement).style.transform).toBe(transform); // The fill is a div.
});

it('names each step, what became of it, and where the run is', async () => {
  render(
    await staged(
      'en',
      <ProgressSteps
        steps={[
          { name: 'Check', state: 'done' },
          { name: 'Check', state: 'doing' },
          { name: 'Save', state: 'todo' },
        ]}
      />,
    ),
  );
  const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual(['Check done', 'Check going on', 'Save to do']);
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
});
