// Everything: what `npm run check` looks at, dead code, the build, and the built console in a real browser.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { STEPS, add, finish, runSteps } = await import('./steps.mjs');
const { ensureBrowser } = await import('./browser.mjs');

const { format, lint, architecture, types, unused, unit, pages, build, e2e } = STEPS;
const sum = await runSteps([types, lint, unused, format, architecture]);
add(sum, await runSteps([unit]));
add(sum, await runSteps([pages]));
const built = await runSteps([build]);
add(sum, built);
if (built.failed > 0 || !(await ensureBrowser())) {
  console.log(`✗ ${e2e.name}: there is nothing to test, or nothing to test it in`);
  add(sum, { passed: 0, failed: 1 });
} else {
  add(sum, await runSteps([e2e]));
}
finish(sum);
