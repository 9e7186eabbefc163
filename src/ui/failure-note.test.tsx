import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FailureNote } from './failure-note';
import { staged } from './staged';

it('says what, why, what to do, in whose words, and by which code and request', async () => {
  render(
    await staged(
      'en',
      <FailureNote
        what="The export was not created."
        why="You already have 5 unfinished exports."
        advice="Wait for one to end."
        vendorWords="too many"
        code="IOTDA.014801"
        requestId="a81f20c4deadbeef9e2b"
        actions={<button type="button">Retry</button>}
      />,
    ),
  );
  for (const words of ['The export was not created.', 'Wait for one to end.', 'IOTDA.014801', 'a81f20c4…9e2b']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  expect(screen.getByText('The vendor says: “too many”')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy request id' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy();
});

it('leaves out what is not known', async () => {
  const { container } = render(await staged('en', <FailureNote what="It failed." kind="unclear" />));
  expect(container.querySelectorAll('p')).toHaveLength(1);
});

it('copies blocks of text, made of what happened when they are asked for, and says so', async () => {
  const user = userEvent.setup();
  const text = (what: string) => `${what}\ncode: X`;
  render(
    await staged(
      'en',
      <FailureNote what="It failed." wait={<span>12 s</span>} copies={[{ label: 'Copy details', text }]} />,
    ),
  );
  screen.getByText('12 s');
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  await screen.findByRole('button', { name: 'Copied' });
  expect(await navigator.clipboard.readText()).toBe('It failed.\ncode: X');
});
