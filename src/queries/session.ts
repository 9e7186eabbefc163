import * as z from 'zod/mini';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import { type Failure, type FailureKind, failureOf } from '@/transport/failures';
import type { Services } from './services';

const SOURCE = 'README.md, "Behind a gateway"';

/** Who is signed in at the gateway; 401 where nobody is. */
const showSession = defineEndpoint()({
  id: 'console.ShowSession',
  method: 'GET',
  path: '/session',
  effect: 'safe',
  replyKind: 'json',
  reply: z.object({ user: z.string() }),
  source: SOURCE,
});

interface CreateSession extends EndpointInput {
  readonly body: { readonly user: string; readonly password: string };
}

/** Signs in: 204, or 401 without the mark of an ended session where user and password are not accepted. */
const createSession = defineEndpoint<CreateSession>()({
  id: 'console.CreateSession',
  method: 'POST',
  path: '/session',
  // The same once more has the same effect, and a lost answer is looked up by the call above.
  effect: 'idempotent',
  replyKind: 'none',
  source: SOURCE,
});

/** How signing in went. `unknown`: neither accepted nor refused. */
export type SignInResult =
  | { readonly kind: 'in' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** Signs in at the gateway. The password goes into this one request and nowhere else. */
export async function signIn(services: Services, user: string, password: string): Promise<SignInResult> {
  const why = say('why.signIn');
  try {
    await services.transport.send(undefined, createSession, { body: { user, password } }, { why });
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure) throw caught;
    if (failure.kind === 'unauthorised') return { kind: 'refused' };
    if (!failure.unclear || !(await checkSession(services))) return { kind: 'unknown', failure };
    return { kind: 'in' };
  }
  goOn(services);
  return { kind: 'in' };
}

/** Asks the gateway whether somebody is signed in, and goes on if so. False where not, or where it cannot be told. */
export async function checkSession(services: Services): Promise<boolean> {
  try {
    await services.transport.send(undefined, showSession, {}, { why: say('why.session') });
  } catch (caught) {
    if (!failureOf(caught)) throw caught;
    return false;
  }
  goOn(services);
  return true;
}

function goOn(services: Services): void {
  if (!services.session.state().expired) return;
  services.session.renew();
  // Somebody else may have signed in, with another role: the connections tell who acts through them.
  void services.queryClient.invalidateQueries({ queryKey: keys.connections() });
  recover(services, 'session');
}

/** Reads again what a kind of failure kept from being read, now that its cause is gone. Nothing is sent again. */
export function recover({ queryClient, scheduler }: Services, kind: FailureKind): void {
  void queryClient.refetchQueries({ predicate: ({ state }) => failureOf(state.error)?.kind === kind });
  scheduler.resume();
}
