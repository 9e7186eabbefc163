import { describe, expect, it } from 'vitest';
import { toAcsCurl } from './acs-curl';

const headers = {
  'x-acs-action': 'StartMigration',
  'x-acs-version': '2020-05-18',
  accept: 'application/json',
  'Content-Type': 'application/x-www-form-urlencoded',
};

describe('toAcsCurl', () => {
  const text = toAcsCurl({ method: 'POST', path: '/?A=1&B=2', headers, body: 'ProjectId=1' }, 'https://h');

  it('is the request with what a signature needs, and variables where only its sender can fill in', () => {
    const [command, ...options] = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(command).toBe(String.raw`curl -sS -X POST 'https://h/?A=1&B=2' \ `.trim());
    expect(options.map((line) => line.trim().replace(/ \\$/, ''))).toEqual([
      '-H "Authorization: ACS3-HMAC-SHA256 Credential=$ACCESS_KEY_ID,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=$SIGNATURE"',
      '-H "x-acs-date: $DATE"',
      '-H "x-acs-signature-nonce: $NONCE"',
      '-H "x-acs-content-sha256: $BODY_SHA256"',
      "-H 'x-acs-action: StartMigration'",
      "-H 'x-acs-version: 2020-05-18'",
      "-H 'accept: application/json'",
      "-H 'Content-Type: application/x-www-form-urlencoded'",
      '--data-raw ProjectId=1',
    ]);
  });

  it('says first what cannot be written down beforehand', () => {
    expect(text).toMatch(/^# .*signs each request/);
  });
});
