import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../clock';
import type { DoorReply, DoorRequest } from '../door';
import { answerGateway } from '../gateway';
import type { World } from '../world';
import { answerFile } from './static-files';
import { answerNobody, answerVendor } from './vendor-door';

/** What the vendor's gateway takes at most (contract 1.2). */
const LARGEST_BODY = 12 * 1024 * 1024;

/** A console without a server of its own may ask the vendors' paths from its pages (contract 1.5). */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers':
    'x-auth-token, instance-id, workspace, content-type, authorization, x-sdk-date, x-project-id',
  'access-control-expose-headers': 'X-Subject-Token, x-request-id, Date, Retry-After, Content-Disposition',
  'access-control-max-age': '600',
};

/** A server of the vendors' own paths, of the console's `api/` and, where a folder is given, of the built console. */
export function createCloudServer(world: World, dist: string | undefined): Server {
  return createServer((request, response) => {
    answer(world, dist, request)
      .then((reply) => send(reply, request, response))
      // A bug of the simulation, not of the simulated.
      .catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
  });
}

async function answer(world: World, dist: string | undefined, incoming: IncomingMessage): Promise<DoorReply> {
  const { method = 'GET', url = '/' } = incoming;
  const [path, search] = split(url.replace(/^\/+/, ''));
  const inApi = path === 'api' || path.startsWith('api/');
  if (method === 'OPTIONS') return plain(204, inApi ? {} : CORS, undefined);
  if (path === 'config.json') return plain(200, { 'content-type': 'application/json' }, '{"mode":"gateway"}');
  const headers = flat(incoming);
  const body = await readBody(incoming);
  if (body === undefined) {
    return plain(
      413,
      { 'content-type': 'application/json' },
      '{"error_code":"APIGW.0201","error_msg":"Request entity too large"}',
    );
  }
  const origin = `http://${headers['host'] ?? 'localhost'}`;
  const request: DoorRequest = { method, path, search, headers, body, origin };
  if (inApi) return answerGateway(world, request);
  const wallNow = systemClock.wall();
  const vendor = await answerVendor(world, request, wallNow);
  if (vendor) return { ...vendor, headers: { ...vendor.headers, ...CORS } };
  const readsFile = dist !== undefined && (method === 'GET' || method === 'HEAD');
  const file = readsFile ? await answerFile(dist, path, headers['accept'] ?? '') : undefined;
  return file ?? answerNobody(world, wallNow);
}

function split(url: string): [path: string, search: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return Object.fromEntries(entries);
}

/** The whole body; undefined where it is larger than the gateway takes. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LARGEST_BODY) chunks.push(bytes);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

function plain(status: number, headers: Readonly<Record<string, string>>, body: string | undefined): DoorReply {
  return { status, headers: { 'cache-control': 'no-store', ...headers }, body, delayMs: 0, cut: false };
}

async function send(reply: DoorReply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (reply.delayMs > 0) await wait(reply.delayMs);
  if (reply.cut) {
    request.socket.destroy();
    return;
  }
  const empty = reply.status === 204 || reply.status === 304;
  const body = empty ? undefined : reply.body;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const length = bytes === undefined ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(bytes);
}
