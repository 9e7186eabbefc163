import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFetch, createWorld, type TestWorld } from './fetch';

let world: TestWorld;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the simulated fetch', () => {
  test.each([
    ['a path', '/api/connections', '/'],
    ['a path below a base', '/console/api/connections', '/console/'],
    ['an address', 'http://quayside.test/api/connections', '/'],
    ['a URL', new URL('http://quayside.test/api/connections'), '/'],
    ['a request', new Request('http://quayside.test/api/connections'), '/'],
  ])('takes %s', async (_, input, base) => {
    expect((await createFetch(world, { base })(input)).status).toBe(200);
  });

  test('answers HEAD with headers alone', async () => {
    const reply = await createFetch(world)('/api/connections', { method: 'HEAD' });
    expect([reply.status, await reply.text()]).toEqual([200, '']);
    expect(reply.headers.get('content-type')).toContain('json');
  });

  test('rejects as a browser does where the connection is cut', async () => {
    await world.setFaults([{ id: 'cut', match: {}, effect: { kind: 'cut', when: 'before' } }]);
    await expect(createFetch(world)('/api/connections')).rejects.toThrow(TypeError);
  });

  test('rejects with the signal’s reason where it was aborted', async () => {
    const reason = new Error('enough');
    await expect(createFetch(world)('/api/connections', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('answers later, and stops waiting when it is aborted', async () => {
    vi.useFakeTimers();
    await world.setFaults([{ id: 'slow', match: {}, effect: { kind: 'delay', ms: 9000 } }]);
    const answered = vi.fn();
    void createFetch(world)('/api/connections').then(answered);
    await vi.advanceTimersByTimeAsync(8999);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledOnce();
    const abort = new AbortController();
    const waiting = createFetch(world)('/api/connections', { signal: abort.signal });
    const rejected = expect(waiting).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(10);
    abort.abort(new Error('enough'));
    await rejected;
  });
});
