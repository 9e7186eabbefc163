import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { troubles } from './troubles';

const { codes, codeOf, words } = troubles;
const keyOf = (code: string, message?: string) =>
  codeOf?.({ code, ...(message === undefined ? undefined : { message }) }) ?? code;

/** What the vendor's pages list: the tables of the contract, sections 1.4 and 2.2 to 2.8. */
const SHEET = `
  APIGW.0101 APIGW.0201 APIGW.0301 APIGW.0302 APIGW.0305 APIGW.0307 APIGW.0308
  IOTDA.014800 IOTDA.013005 IOTDA.014034 IOTDA.001005 IOTDA.001006 IOTDA.001007 IOTDA.000022 IOTDA.013006 IOTDA.014801
  IOTDA.014805 IOTDA.000017 IOTDA.014802 IOTDA.014803 IOTDA.014804 IOTDA.013007 IOTDA.014201 IOTDA.014203 IOTDA.014204
  IOTDA.014205 IOTDA.014207 IOTDA.014208 IOTDA.014202 IOTDA.014206 IOTDA.014200 IOTDA.014219 IOTDA.014221 IOTDA.001000
  IOTDA.000021 IOTDA.000020 IOTDA.000006 IOTDA.000008 IOTDA.000009 IOTDA.000010 IOTDA.000011 IOTDA.000012 IOTDA.000013
  IOTDA.000014 IOTDA.000018 IOTDA.000002
`
  .trim()
  .split(/\s+/);

/** What a device of a batch task says stands inside a good reply: no call fails by it. */
const NO_ANSWERS = 'sub-tasks.ts';

/** Every code that stands in the sources of the simulated clouds: what they may answer. */
function simulated(): string[] {
  const files = ['mocks/clouds/iotda', 'mocks/clouds/huawei', 'mocks/clouds/iam', 'mocks/scenarios'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== NO_ANSWERS)
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return [...new Set(files.flatMap((text) => text.match(/\b(?:IOTDA\.\d{6}|APIGW?\.\d{4})\b/g) ?? []))];
}

function says(language: 'en' | 'zh-CN', key: string): unknown {
  return words.map(({ prefix, catalogues }) => catalogues[language][key.slice(prefix.length + 1)]).find(Boolean);
}

describe('the codes of exports', () => {
  it.each(SHEET)('%s of the vendor’s pages is told in words', (code) => {
    expect(codes).toHaveProperty([keyOf(code)]);
  });

  it('each that the simulated cloud may answer is told in words', () => {
    expect(simulated()).toContain('IOTDA.014801');
    expect(simulated().filter((code) => !(keyOf(code) in codes))).toEqual([]);
  });

  it.each(Object.entries(codes))('%s has words in both languages, what it is and what to do', (_, { what, advice }) => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const message of [what, advice]) expect(says(language, message.key)).toMatch(/[.。]$/);
    }
  });

  it('no words are left over', () => {
    const told = new Set(Object.values(codes).flatMap(({ what, advice }) => [what.key, advice.key]));
    const all = words.flatMap(({ prefix, catalogues }) => Object.keys(catalogues.en).map((key) => `${prefix}.${key}`));
    expect(all.filter((key) => !told.has(key))).toEqual([]);
  });
});

describe('codeOf', () => {
  it.each([
    ['x-auth-token not found', 'APIGW.0301/missing'],
    ['decrypt token fail', 'APIGW.0301/unreadable'],
    ['token expires, expires_at: 2026-03-01T08:09:10.701000Z', 'APIGW.0301/expired'],
    ['verify aksk signature fail', 'APIGW.0301/signature'],
    ['Get secretKey failed,ak:AKIDEXAMPLE,err:ak not exist', 'APIGW.0301/unknown-key'],
    ['AK access failed to reach the limit,forbidden', 'APIGW.0301/locked'],
    ['something new', 'APIGW.0301'],
  ])('"Incorrect IAM authentication information: %s" is %s, with either prefix', (tail, key) => {
    const message = `Incorrect IAM authentication information: ${tail}`;
    expect([keyOf('APIGW.0301', message), keyOf('APIG.0301', message)]).toEqual([key, key]);
  });

  it('takes both prefixes for one, and leaves the service’s own codes alone', () => {
    expect([keyOf('APIG.0308'), keyOf('IOTDA.014801', 'decrypt token fail')]).toEqual(['APIGW.0308', 'IOTDA.014801']);
    expect(keyOf('APIGX.0308')).toBe('APIGX.0308');
    expect(codeOf?.({})).toBeUndefined();
  });
});
