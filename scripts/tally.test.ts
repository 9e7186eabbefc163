import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './tally.mjs';

const failedFile = { status: 'failed', assertionResults: [] };

test.each([
  ['all is well', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, 0, { passed: 3, failed: 0 }],
  ['one fails', { numPassedTests: 2, numFailedTests: 1, testResults: [] }, 1, { passed: 2, failed: 1 }],
  [
    'a file cannot be loaded',
    { numPassedTests: 2, numFailedTests: 0, testResults: [failedFile] },
    1,
    { passed: 2, failed: 1 },
  ],
  [
    'an error outside of any test',
    { numPassedTests: 2, numFailedTests: 0, testResults: [] },
    1,
    { passed: 2, failed: 1 },
  ],
  ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ['no tests', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
])('vitest: %s', (_, report, status, tally) => {
  expect(countVitest(report, status)).toEqual(tally);
});

test.each([
  ['all is well', { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }, 0, { passed: 3, failed: 0 }],
  ['one fails', { stats: { expected: 2, unexpected: 1, flaky: 0 }, errors: [] }, 1, { passed: 2, failed: 1 }],
  ['one is not reliable', { stats: { expected: 2, unexpected: 0, flaky: 1 }, errors: [] }, 0, { passed: 2, failed: 1 }],
  [
    'the servers do not start',
    { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] },
    1,
    { passed: 0, failed: 1 },
  ],
  ['no report', undefined, 1, { passed: 0, failed: 1 }],
])('playwright: %s', (_, report, status, tally) => {
  expect(countPlaywright(report, status)).toEqual(tally);
});
