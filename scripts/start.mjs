// `npm start`: from a fresh clone to the console in demo mode, and its address. PORT chooses the port, HOST the interface;
// `--base=/x/` builds and serves it under a path, `--built` serves what `npm run build` has made.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { listen } from './listen.mjs';
import { createStaticServer } from './serve.mjs';

const DEFAULT_PORT = 4173;

const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, built: { type: 'boolean' } } });
const { base } = values;
const { PORT, HOST } = process.env;
const wanted = PORT ? Number(PORT) : DEFAULT_PORT;
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) fail(`PORT must be a port's number, not ${PORT}.`);

if (!values.built) {
  ensureInstalled();
  const { build } = await import('vite');
  console.log('Building ...');
  await build({ base, logLevel: 'warn' });
}
try {
  const port = await listen(createStaticServer({ root: 'dist', base }), { port: wanted, host: HOST, mayMove: !PORT });
  if (!PORT && port !== wanted) console.log(`Port ${wanted} is taken; PORT=<number> chooses another.`);
  console.log(`Quayside, demo mode: http://localhost:${port}${base}`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
