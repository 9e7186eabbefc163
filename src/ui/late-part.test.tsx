import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { latePart } from './late-part';
import { PartBoundary } from './part-boundary';
import { staged } from './staged';

beforeEach(() => {
  // React tells of what a boundary caught; here that is what is tested.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const NOT_THERE = new TypeError('Failed to fetch dynamically imported module: /assets/part.js');

function Part({ name }: { readonly name: string }) {
  return <p>part {name}</p>;
}

it('shows what stands in its place, then the part', async () => {
  const Late = latePart(async () => Part);
  render(await staged('en', <Late name="a" whileLoading={<p>loading</p>} />));
  screen.getByText('loading');
  await screen.findByText('part a');
});

it('says in one line that it did not come, leaves the rest alone, and asks anew when told to', async () => {
  const load = vi.fn(async () => Part);
  load.mockRejectedValueOnce(NOT_THERE);
  const Late = latePart(load);
  render(
    await staged(
      'en',
      <>
        <p>the rest</p>
        <Late name="a" />
      </>,
    ),
  );
  await screen.findByText('A part of this page could not be loaded.');
  screen.getByText('the rest');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('part a');
  expect(load).toHaveBeenCalledTimes(2);
});

it('offers a new page where asking anew did not help', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  const Late = latePart<object>(() => Promise.reject(NOT_THERE));
  render(await staged('en', <Late />));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Reload' }));
  expect(reload).toHaveBeenCalledOnce();
});

it('says what is missing, where that is known', async () => {
  const Late = latePart<object>(() => Promise.reject(NOT_THERE));
  render(await staged('zh-CN', <Late what="清单" />));
  await screen.findByText('清单');
});

it('a part that throws is told as broken, and tried again as it is', async () => {
  let broken = true;
  function Fragile() {
    if (broken) throw new Error('a bug');
    return <p>whole</p>;
  }
  render(
    await staged(
      'en',
      <PartBoundary>
        <Fragile />
      </PartBoundary>,
    ),
  );
  screen.getByText('A part of this page broke.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  screen.getByText('whole');
});
