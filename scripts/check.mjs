// What is fast: run it before every commit. `npm test` is the whole, pages in a simulated and in a real browser included.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { STEPS, finish, runSteps } = await import('./steps.mjs');

const { format, lint, architecture, types, unit } = STEPS;
finish(await runSteps([unit, types, lint, format, architecture]));
