import { createServer } from 'node:http';
import { listen } from './listen.mjs';

/** A port that nobody uses at this moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, { port: 0, mayMove: false });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
