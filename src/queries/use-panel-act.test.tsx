import { act, renderHook } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '@/core/connection';
import { keys } from '@/query-kit/keys';
import { createQueryClient } from '@/query-kit/query-client';
import { type Failure, FailureError } from '@/transport/failures';
import { worst } from '@/testing/worst-type/index';
import { type Services, ServicesContext } from './services';
import { sourceKey } from './sources';
import { usePanelAct } from './use-panel-act';

const connection: Connection = {
  id: 'c',
  cloud: 'dataarts',
  name: 'c',
  environment: 'test',
  region: 'r',
  identity: { user: 'u', account: 'a', role: 'operator' },
};
const refused: Failure = { kind: 'rejected', endpoint: 'x', unclear: false, message: 'no' };

const changed = vi.fn(async () => undefined);
beforeEach(() => void changed.mockClear());

function show() {
  const queryClient = createQueryClient();
  // No more of them is used.
  const services = { queryClient, scheduler: { changed } } as unknown as Services;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <ServicesContext value={services}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  const part = keys.part('c', worst.id, 'runs', []);
  queryClient.setQueryData(part, ['a run']);
  const { result } = renderHook(() => usePanelAct(connection, worst)(), { wrapper });
  return { result, isOld: () => queryClient.getQueryState(part)?.isInvalidated };
}

/** Mutations tell their state a turn of the event loop later. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

it('does one thing at a time, says which, and has the list and the parts read again', async () => {
  const { result, isOld } = show();
  let end: () => void = () => undefined;
  const first = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const second = vi.fn(async () => undefined);
  act(() => {
    void result.current.run('stop 1', first);
    // The other half of a double click.
    void result.current.run('stop 1', second);
  });
  await settle();
  expect([result.current.busy, second.mock.calls.length, isOld()]).toEqual(['stop 1', 0, false]);
  end();
  await settle();
  expect(result.current.busy).toBeUndefined();
  expect(changed).toHaveBeenCalledWith(sourceKey('c', worst.id));
  expect(isOld()).toBe(true);
  await act(() => result.current.run('stop 2', second));
  expect(second).toHaveBeenCalledTimes(1);
});

it('keeps what went wrong until it is read, never rejects, and reads again all the same', async () => {
  const { result, isOld } = show();
  await act(() => result.current.run('stop 1', () => Promise.reject(new FailureError(refused))));
  await settle();
  expect(result.current.failure).toEqual(refused);
  expect([changed.mock.calls.length, isOld()]).toEqual([1, true]);
  act(() => result.current.dismiss());
  await settle();
  expect(result.current.failure).toBeUndefined();
});
