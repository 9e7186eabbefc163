import { expect, it } from 'vitest';
import { Session } from './session';

function setUp() {
  const session = new Session();
  let told = 0;
  session.subscribe(() => {
    told += 1;
  });
  return { session, told: () => told };
}

it('is good until an answer says otherwise, and again after signing in', () => {
  const { session, told } = setUp();
  expect(session.state()).toEqual({ expired: false, putOff: false });
  session.expire({ insistent: false, signInAt: '/login' });
  expect(session.state()).toEqual({ expired: true, putOff: false, signInAt: '/login' });
  session.renew();
  expect(session.state()).toEqual({ expired: false, putOff: false });
  expect(told()).toBe(2);
});

it('tells of an end once, however many calls meet it', () => {
  const { session, told } = setUp();
  session.expire({ insistent: false });
  session.expire({ insistent: true });
  session.expire({ insistent: false });
  expect(told()).toBe(1);
});

it('leaves alone whoever said "later", until something is sent', () => {
  const { session } = setUp();
  session.expire({ insistent: false });
  session.putOff(true);
  session.expire({ insistent: false });
  expect(session.state().putOff).toBe(true);
  session.expire({ insistent: true });
  expect(session.state()).toEqual({ expired: true, putOff: false });
});

it('puts nothing off that is not there', () => {
  const { session, told } = setUp();
  session.putOff(true);
  session.renew();
  expect(session.state()).toEqual({ expired: false, putOff: false });
  expect(told()).toBe(0);
});
