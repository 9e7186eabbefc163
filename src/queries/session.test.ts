import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { Session } from '@/core/session';
import type { Transport } from '@/transport/client';
import { type Failure, FailureError } from '@/transport/failures';
import type { Services } from './services';
import { checkSession, signIn } from './session';

type Answer = 'ok' | Pick<Failure, 'kind' | 'unclear'>;

/** Services whose session has ended, over a gateway that answers each call by its script. */
function setUp(answers: Readonly<Record<string, Answer>>) {
  const session = new Session();
  session.expire({ insistent: false });
  const asked: string[] = [];
  let resumed = 0;
  const send = (_: unknown, { id }: { readonly id: string }) => {
    asked.push(id.replace('console.', ''));
    const answer = answers[id.replace('console.', '')] ?? 'ok';
    // A failure of this kind needs no more than this to be told by.
    return answer === 'ok'
      ? Promise.resolve({})
      : Promise.reject(new FailureError({ endpoint: id, ...answer } as Failure));
  };
  // Only what signing in uses.
  const services = {
    session,
    queryClient: new QueryClient(),
    transport: { send } as unknown as Transport,
    scheduler: {
      resume: () => {
        resumed += 1;
      },
    },
  } as unknown as Services;
  return { services, asked, resumed: () => resumed, expired: () => session.state().expired };
}

it('once accepted, the session is good and reading goes on', async () => {
  const { services, expired, resumed } = setUp({});
  expect(await signIn(services, 'lin.wei', 'x')).toEqual({ kind: 'in' });
  expect([expired(), resumed()]).toEqual([false, 1]);
});

it('a 401 without the mark of an ended session is a no', async () => {
  const { services, expired, resumed } = setUp({ CreateSession: { kind: 'unauthorised', unclear: false } });
  expect(await signIn(services, 'lin.wei', 'x')).toEqual({ kind: 'refused' });
  expect([expired(), resumed()]).toEqual([true, 0]);
});

it('a lost answer is looked up, and is a yes where somebody is signed in then', async () => {
  const lost = { kind: 'timeout', unclear: true } as const;
  const found = setUp({ CreateSession: lost });
  expect(await signIn(found.services, 'lin.wei', 'x')).toEqual({ kind: 'in' });
  expect(found.asked).toEqual(['CreateSession', 'ShowSession']);
  expect(found.expired()).toBe(false);

  const not = setUp({ CreateSession: lost, ShowSession: { kind: 'session', unclear: false } });
  expect(await signIn(not.services, 'lin.wei', 'x')).toMatchObject({ kind: 'unknown', failure: { kind: 'timeout' } });
  expect(not.expired()).toBe(true);
});

it('what never arrived is not looked up', async () => {
  const { services, asked } = setUp({ CreateSession: { kind: 'throttled', unclear: false } });
  expect(await signIn(services, 'lin.wei', 'x')).toMatchObject({ kind: 'unknown', failure: { kind: 'throttled' } });
  expect(asked).toEqual(['CreateSession']);
});

it('a gateway that cannot tell leaves the session as it was', async () => {
  const { services, expired } = setUp({ ShowSession: { kind: 'missing', unclear: false } });
  expect(await checkSession(services)).toBe(false);
  expect(expired()).toBe(true);
});

it('a session that is good already is no news', async () => {
  const { services, resumed } = setUp({});
  services.session.renew();
  expect(await checkSession(services)).toBe(true);
  expect(resumed()).toBe(0);
});
