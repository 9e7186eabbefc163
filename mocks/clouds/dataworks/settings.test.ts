import { expect, test } from 'vitest';
import { readPoint, withPoints } from '../../open-points';
import { readSettings } from '../../wanted';

test.each([
  ['dataworks.restartFailed', 'true', { restartFailed: true }],
  ['dataworks.linkMinutes', '5', { linkMinutes: 5 }],
  ['dataworks.pendingProcess', 'absent', { pendingProcess: 'absent' }],
  ['dataworks.exportSteps', 'A,B', { exportSteps: 'A,B' }],
  ['dataworks.duplicateName', '409:Name.Taken', { duplicateName: { status: 409, code: 'Name.Taken' } }],
])('%s=%s is a setting', async (name, value, dataworks) => {
  expect(await readPoint(name, value)).toEqual({ dataworks });
});

test.each([
  ['dataworks.restartFailed', 'yes'],
  ['dataworks.linkMinutes', '-5'],
  ['dataworks.pendingProcess', 'later'],
  ['dataworks.duplicateName', '200:Fine'],
  ['dataworks.nothing', '1'],
  ['dataworks.constructor', '1'],
  ['dataworks.', ''],
])('%s=%s is none', async (name, value) => {
  expect(await readPoint(name, value)).toBeUndefined();
});

test('settings of both clouds stand beside each other', async () => {
  const { settings } = await readSettings('?iotda.listScope=project&dataworks.tokenHours=1');
  expect(withPoints(settings, { dataworks: { linkMinutes: 1 } })).toEqual({
    iotda: { listScope: 'project' },
    dataworks: { tokenHours: 1, linkMinutes: 1 },
  });
});
