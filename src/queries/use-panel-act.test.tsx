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

it('does the same thing once at a time, says so, and has the list and the parts read again', async () => {
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
  expect([result.current.isBusy('stop 1'), second.mock.calls.length, isOld()]).toEqual([true, 0, false]);
  end();
  await settle();
  expect(result.current.isBusy('stop 1')).toBe(false);
  expect(changed).toHaveBeenCalledWith(sourceKey('c', worst.id));
  expect(isOld()).toBe(true);
  await act(() => result.current.run('stop 2', second));
  expect(second).toHaveBeenCalledTimes(1);
});

it('keeps what went wrong until it is read, never rejects, and reads again all the same', async () => {
  const { result, isOld } = show();
  await act(() => result.current.run('stop 1', () => Promise.reject(new FailureError(refused))));
  await settle();
  expect(result.current.failed).toEqual({ id: 'stop 1', failure: refused });
  expect([changed.mock.calls.length, isOld()]).toEqual([1, true]);
  act(() => result.current.dismiss());
  await settle();
  expect(result.current.failed).toBeUndefined();
});

it('does different things side by side, and tells of each that failed, one after the other', async () => {
  const { result } = show();
  const ends: ((failure?: Failure) => void)[] = [];
  const does = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((failure) => (failure ? reject(new FailureError(failure)) : resolve()));
    });
  for (const id of ['stop 1', 'stop 2', 'stop 3']) act(() => void result.current.run(id, does));
  await settle();
  expect(ends).toHaveLength(3);
  const busy = () => ['stop 1', 'stop 2', 'stop 3', 'stop 4'].filter((id) => result.current.isBusy(id));
  expect(busy()).toEqual(['stop 1', 'stop 2', 'stop 3']);
  ends[1]?.(refused);
  ends[2]?.();
  await settle();
  expect([busy(), result.current.failed?.id]).toEqual([['stop 1'], 'stop 2']);
  ends[0]?.({ ...refused, unclear: true });
  await settle();
  expect([busy(), result.current.failed?.id]).toEqual([[], 'stop 2']);
  act(() => result.current.dismiss());
  await settle();
  expect(result.current.failed).toEqual({ id: 'stop 1', failure: { ...refused, unclear: true } });
  // What is done once more has not failed so far.
  await act(() => result.current.run('stop 1', async () => undefined));
  expect(result.current.failed).toBeUndefined();
});

it('passes a bug on to whatever stands around it', async () => {
  const { result } = show();
  vi.spyOn(console, 'error').mockReturnValue();
  const bug = new Error('a bug');
  await expect(
    act(async () => {
      await result.current.run('stop 1', () => Promise.reject(bug));
    }),
  ).rejects.toBe(bug);
});
