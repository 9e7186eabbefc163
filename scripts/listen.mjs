/**
 * Starts a server on a port, or on the next free one above it where it `mayMove`. Gives the port that it got; rejects
 * where there is none.
 * @param {import('node:http').Server} server
 * @param {{ port: number, host?: string | undefined, mayMove: boolean }} options
 * @returns {Promise<number>}
 */
export async function listen(server, { port, host, mayMove }) {
  const tries = mayMove ? 50 : 1;
  for (let candidate = port; candidate < port + tries; candidate++) {
    if (await tryPort(server, candidate, host)) return portOf(server);
  }
  throw new Error(mayMove ? `no port is free from ${port} to ${port + tries - 1}` : `port ${port} is taken`);
}

/** @param {import('node:http').Server} server @param {number} port @param {string | undefined} host */
function tryPort(server, port, host) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen({ port, host }, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** The port that it got, where 0 asked for any. @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
