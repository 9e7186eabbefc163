import { expect, test } from 'vitest';
import { readSettings, readWanted } from './wanted';

test.each([
  ['', {}],
  ['?demo=empty&speed=60', { scenario: 'empty', speed: 60 }],
  ['?epoch=2026-03-01T12:00:00Z&speed=0', { epoch: Date.UTC(2026, 2, 1, 12), speed: 0 }],
  ['?demo=nowhere&speed=7&epoch=soon', {}],
  ['?demo&speed=&epoch=', {}],
  ['?demo=constructor', {}],
])('%s asks for %o', (search, wanted) => {
  expect(readWanted(search, ['calm', 'empty'])).toEqual(wanted);
});

test.each([
  [
    '?iotda.listScope=project&iotda.repeatKeepsId=false&iotda.emptyPageMarker=empty&iotda.unnamedSpace=refuse',
    {
      settings: {
        iotda: { listScope: 'project', repeatKeepsId: false, emptyPageMarker: 'empty', unnamedSpace: 'refuse' },
      },
    },
  ],
  [
    '?iotda.notReady=409:IOTDA.014804&iotda.earlyDownload=429:APIGW.0308',
    {
      settings: {
        iotda: {
          notReady: { status: 409, code: 'IOTDA.014804' },
          earlyDownload: { status: 429, code: 'APIGW.0308' },
        },
      },
    },
  ],
  ['?iotda.listScope=all&iotda.notReady=no&iotda.notReady=200:IOTDA.1&iotda.repeatKeepsId=1', {}],
  ['?iotda=x&iotda.=x&listScope=user&workspace.listScope=user&iotda.constructor=x', {}],
  ['?demo=empty', {}],
  [
    '?workspace.retentionHours=1&dataarts.errorShape=flat&workspace.omittedIsDownload=not-downloaded',
    {
      settings: {
        workspace: { retentionHours: 1, omittedIsDownload: 'not-downloaded' },
        dataarts: { errorShape: 'flat' },
      },
    },
  ],
])('%s sets %o', async (search, settings) => {
  expect(await readSettings(search)).toEqual(settings);
});
