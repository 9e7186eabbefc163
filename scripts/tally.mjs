/**
 * Vitest's JSON report as a count. A file that could not even be loaded has no tests to count, and is one failure.
 * @param {any} report @param {number} status
 */
export function countVitest(report, status) {
  const files = report?.testResults ?? [];
  const unloadable = files.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return honest({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloadable }, status);
}

/**
 * Playwright's JSON report as a count. A test that passed only at a second try counts as failed.
 * @param {any} report @param {number} status
 */
export function countPlaywright(report, status) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) }, status);
}

/** A program that ended badly, or told nothing, has failed even where no single test did. */
function honest(/** @type {{ passed: number, failed: number }} */ tally, /** @type {number} */ status) {
  const nothingSaid = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (status !== 0 || nothingSaid) ? { ...tally, failed: 1 } : tally;
}
