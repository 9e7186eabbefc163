import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataworksTroubles } from './dataworks-troubles';

const { codes, codeOf, words } = dataworksTroubles;
const keyOf = (code: string, message?: string) =>
  codeOf?.({ code, ...(message === undefined ? undefined : { message }) }) ?? code;

/** What the vendor's pages list for any operation, and the gateway's codes (contract 2.4). */
const SHEET = `
  Forbidden.Access ResourceNotAuthorized.Api Throttling.User Throttling.Api Throttling.Api.Risk Throttling.Resource
  Throttling.System InternalError.System InternalError.UserId.Missing Forbidden.Not.Server InvalidAccessKeyId.NotFound
  InvalidAccessKeyId.Inactive SignatureDoesNotMatch IncompleteSignature SignatureNonceUsed InvalidTimeStamp.Expired
  InvalidTimeStamp.Format MissingParameter MissingProjectId InvalidName InvalidAction.NotFound InvalidApi.NotFound
  Throttling NoPermission Forbidden.RAM InvalidSecurityToken.Expired InvalidSecurityToken.Malformed
  InvalidSecurityToken.MismatchWithAccessKey ServiceUnavailable Invalid.Tenant.ConnectionNotExists
`
  .trim()
  .split(/\s+/);

/** Every code that the simulated cloud may answer an export with. */
function simulated(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  const texts = [
    ...inFolder('mocks/clouds/alibaba'),
    ...['exports', 'call-limits', 'operation', 'parameters', 'settings', 'state'].map((name) =>
      readFileSync(join('mocks/clouds/dataworks', `${name}.ts`), 'utf8'),
    ),
  ];
  const found = texts.flatMap((text) => [
    ...text.matchAll(/(?:refuse\w*|rpcFailure)\(\s*\d{3},\s*'([\w.]+)'/g),
    ...text.matchAll(/\d{3}: \['([\w.]+)'/g),
    ...text.matchAll(/code: '([\w.]+)'/g),
    ...text.matchAll(/'(\d{12})'/g),
  ]);
  return [...new Set(found.map(([, code = '']) => code))];
}

function says(language: 'en' | 'zh-CN', key: string): unknown {
  return words.map(({ prefix, catalogues }) => catalogues[language][key.slice(prefix.length + 1)]).find(Boolean);
}

describe('the codes of DataWorks', () => {
  it.each(SHEET)('%s of the vendor’s pages is told in words', (code) => {
    expect(codes).toHaveProperty([keyOf(code)]);
  });

  it('each that the simulated cloud may answer an export with is told in words', () => {
    expect(simulated()).toEqual(expect.arrayContaining(['ResourceNotAuthorized.Api', '110001100201']));
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
    ['Success: false', '', 'not-done'],
    ['Data: false', '', 'not-done'],
    ['110001100201', 'The migration task cannot be started in its present state.', 'number'],
    ['110001112222', 'The name of the export already exists.', 'name-taken'],
    ['Invalid.Migration.Name.Existed', '', 'name-taken'],
    ['DuplicateName', '', 'name-taken'],
    ['MissingIncrementalSince', '', 'missing'],
    ['InvalidMigrationId', '', 'invalid'],
    // Each of these is itself.
    ['InvalidTimeStamp.Expired', '', 'InvalidTimeStamp.Expired'],
    ['NoPermission', '', 'NoPermission'],
    // What synchronization tasks alone meet, they tell.
    ['fail', 'fileId:[1] is invalid.', 'fail'],
    ['Invalid.DI.Parameter.File.Existed', '', 'Invalid.DI.Parameter.File.Existed'],
    ['Something.New', '', 'Something.New'],
  ])('%s, "%s" is %s', (code, message, key) => {
    expect(keyOf(code, message)).toBe(key);
  });

  it('has nothing to say of what has no code, or one that nobody knows', () => {
    expect(codeOf?.({})).toBeUndefined();
    for (const code of ['fail', 'Invalid.DI.Parameter', 'Something.New']) expect(codes).not.toHaveProperty([code]);
  });
});
