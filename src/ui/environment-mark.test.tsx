import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EnvironmentMark } from './environment-mark';
import { EnvironmentTag } from './environment-tag';
import { staged } from './staged';

it.each([
  ['production', 'Production', 'P', 'PROD'],
  ['staging', 'Staging', 'S', 'STAGING'],
  ['test', 'Test', 'T', 'TEST'],
  ['development', 'Development', 'D', 'DEV'],
] as const)('%s', async (environment, name, letter, tag) => {
  render(
    await staged(
      'en',
      <>
        <EnvironmentMark environment={environment} />
        <EnvironmentTag environment={environment} />
      </>,
    ),
  );
  expect(screen.getByRole('img', { name }).textContent).toBe(letter);
  expect(screen.getByText(tag)).toBeTruthy();
});

it('speaks Chinese', async () => {
  render(await staged('zh-CN', <EnvironmentMark environment="production" />));
  expect(screen.getByRole('img', { name: '生产' }).textContent).toBe('生');
});
