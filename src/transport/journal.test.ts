import { describe, expect, it } from 'vitest';
import { REDACTED } from '@/core/secrets';
import { Journal, JOURNAL_LIMIT, type JournalEntry } from './journal';

const entry = (over: Partial<JournalEntry> = {}) => ({
  at: 1,
  tookMs: 2,
  why: { key: 'why.test' },
  endpoint: 'test.Do',
  request: { method: 'GET', path: '/do', headers: {} } as const,
  ...over,
});

describe('Journal', () => {
  it('has the newest first, numbers them, and tells of each in a new array', () => {
    const journal = new Journal();
    let told = 0;
    const leave = journal.subscribe(() => {
      told += 1;
    });
    const before = journal.entries();
    journal.add(entry({ at: 1 }));
    journal.add(entry({ at: 2 }));
    expect(journal.entries().map(({ id, at }) => [id, at])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(before).toEqual([]);
    leave();
    journal.add(entry());
    expect(told).toBe(2);
  });

  it('lets the oldest go', () => {
    const journal = new Journal();
    for (let at = 0; at < JOURNAL_LIMIT + 3; at += 1) journal.add(entry({ at }));
    expect(JOURNAL_LIMIT).toBe(500);
    expect(journal.entries()).toHaveLength(500);
    expect([journal.entries()[0]?.id, journal.entries().at(-1)?.at]).toEqual([503, 3]);
  });

  it('writes no secret down, wherever it stands', () => {
    const journal = new Journal();
    journal.add(
      entry({
        request: {
          method: 'POST',
          path: '/do?Signature=S3cr3t&limit=1',
          headers: { 'X-Auth-Token': 'S3cr3t', Accept: 'any' },
          body: '{"password":"S3cr3t","a":12345678901234567890}',
        },
        reply: '{"url":"https://h/f?token=S3cr3t","b":1}',
        failure: {
          kind: 'rejected',
          endpoint: 'test.Do',
          unclear: false,
          message: 'Bad body {"password":"S3cr3t"} for https://h/f?token=S3cr3t.',
        },
      }),
    );
    const [written] = journal.entries();
    expect(JSON.stringify(written)).not.toContain('S3cr3t');
    expect(written?.request).toEqual({
      method: 'POST',
      path: `/do?Signature=${REDACTED}&limit=1`,
      headers: { 'X-Auth-Token': REDACTED, Accept: 'any' },
      body: `{"password":"${REDACTED}","a":12345678901234567890}`,
    });
  });

  it('writes no secret down that is escaped in a form or a query', () => {
    const journal = new Journal();
    const script = new URLSearchParams({ TaskContent: '{"password":"S3cr3t","table":"a b"}' }).toString();
    journal.add(
      entry({
        request: { method: 'POST', path: `/?${script}&n=1`, headers: {}, body: `SecurityToken=S3cr3t&${script}` },
        failure: {
          kind: 'unauthorised',
          endpoint: 'test.Do',
          unclear: false,
          message: `server string to sign is:POST&%2F&${encodeURIComponent(`AccessKeyId=S3cr3t&SecurityToken=S3cr3t&${script}`)}`,
        },
      }),
    );
    const [written] = journal.entries();
    expect(JSON.stringify(written)).not.toContain('S3cr3t');
    const clean = `TaskContent=%7B%22password%22%3A%22${REDACTED}%22%2C%22table%22%3A%22a%20b%22%7D`;
    expect(written?.request).toMatchObject({ path: `/?${clean}&n=1`, body: `SecurityToken=${REDACTED}&${clean}` });
    expect(written?.failure?.message).toMatch(
      /^server string to sign is:POST&%2F&AccessKeyId%3D••••%26SecurityToken%3D••••%26TaskContent/,
    );
  });

  it('keeps the beginning of a long reply, and no secret that its cut would have opened', () => {
    const journal = new Journal();
    journal.add(entry({ reply: `{"pad":"${'x'.repeat(19_980)}","token":"${'S3cr3t'.repeat(10)}"}` }));
    const reply = journal.entries()[0]?.reply ?? '';
    expect(reply).toHaveLength(20_000);
    expect(reply).not.toContain('S3');
  });
});
