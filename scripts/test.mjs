// Everything: what `npm run check` looks at, dead code, the build, and the built console in a real browser.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { STEPS, add, finish, runSteps } = await import('./steps.mjs');
const { ensureBrowser } = await import('./browser.mjs');

const { format, lint, architecture, types, unused, unit, pages, build, e2e } = STEPS;
// The short ones go beside the longest. Units are measured by the clock here and there, as the browser is: they go alone.
const sum = await runSteps([pages, types, lint, unused, format, architecture]);
add(sum, await runSteps([unit]));
const built = await runSteps([build]);
add(sum, built);
if (built.failed > 0 || !(await ensureBrowser())) {
  console.log(`✗ ${e2e.name}: there is nothing to test, or nothing to test it in`);
  add(sum, { passed: 0, failed: 1 });
} else {
  add(sum, await runSteps([e2e]));
}
finish(sum);
