import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huaweiActors } from '../../scenarios/harbour';
import { authenticate } from './authenticate';
import { credentialsOf } from './credentials';
import { readToken, TOKEN_LIFE_MS, writeToken } from './token';

const NOW = Date.UTC(2026, 2, 1, 12);
const actors = huaweiActors('seed');
const userId = actors[0]?.userId ?? '';
const token = { userId, issuedAt: NOW, expiresAt: NOW + TOKEN_LIFE_MS, projectId: 'p' };
const at = (wallNow: number) => ({ seed: 'seed', actors, wallNow, requestId: 'r' });

describe('a token', () => {
  test('says itself what it is for', () => {
    expect(readToken('seed', writeToken('seed', token))).toEqual(token);
  });

  test('is another seed’s, or changed, or garbage', () => {
    const text = writeToken('seed', token);
    expect(readToken('other', text)).toBeUndefined();
    expect(readToken('seed', `A${text.slice(1)}`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(readToken('seed', garbage)).toBeUndefined();
      }),
    );
  });

  test('is good for 24 hours of wall time', () => {
    const headers = { 'x-auth-token': writeToken('seed', token) };
    expect(authenticate(headers, at(NOW + TOKEN_LIFE_MS - 1))).toBe(actors[0]);
    expect(authenticate(headers, at(NOW + TOKEN_LIFE_MS))).toMatchObject({
      status: 401,
      json: { error_msg: expect.stringContaining('token expires, expires_at: 2026-03-02T12:00:00.000Z') },
    });
  });
});

test('credentials are each user’s and each seed’s own', () => {
  const all = ['seed', 'other'].flatMap((seed) => huaweiActors('seed').map((actor) => credentialsOf(seed, actor)));
  expect(new Set(all.flatMap(({ accessKey, secretKey, password }) => [accessKey, secretKey, password])).size).toBe(18);
});
