import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text|application)\/|svg/;
/** Below this the headers weigh more than what is saved. */
const SMALLEST_TO_COMPRESS_BYTES = 512;

/**
 * @typedef {object} StoredFile
 * @property {Buffer} body
 * @property {string} type
 * @property {string} etag
 * @property {number} changedAt
 * @property {Map<string, Promise<Buffer>>} encoded
 */

/**
 * A server for the built console: a path without a file is the page itself where a person went there, and a plain 404
 * for anything else, above all for `api/`, where HTML would only disguise that there is no gateway.
 * @param {{ root: string, base?: string }} options  `base` is the path under which the build was made, with both slashes
 */
export function createStaticServer({ root, base = '/' }) {
  const top = resolve(root);
  /** @type {Map<string, StoredFile>} */
  const files = new Map();

  /** A file is read and compressed once, and again when a new build has replaced it. @param {string} path */
  const load = async (path) => {
    const file = join(top, path);
    if (!file.startsWith(top + sep)) return undefined;
    const facts = await stat(file).catch(() => undefined);
    if (!facts?.isFile()) return undefined;
    const known = files.get(file);
    if (known?.changedAt === facts.mtimeMs) return known;
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    /** @type {StoredFile} */
    const stored = { body, etag, type, changedAt: facts.mtimeMs, encoded: new Map() };
    files.set(file, stored);
    return stored;
  };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    const path = pathOf(request);
    if (path === undefined) return refuse(response, 400, 'not a path');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET and HEAD');
    if (!path.startsWith(base)) return refuse(response, 404, `nothing outside of ${base}`);
    const name = path.slice(base.length);
    if (name === 'api' || name.startsWith('api/')) {
      response.setHeader('x-quayside-gateway', 'none');
      return refuse(response, 404, 'there is no gateway here');
    }
    const file =
      (await load(name || 'index.html')) ?? (isNavigation(request, name) ? await load('index.html') : undefined);
    if (!file) return refuse(response, 404, 'no such file');
    return send(request, response, file, name.startsWith('assets/'));
  };

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
}

/** @param {import('node:http').IncomingMessage} request */
function pathOf(request) {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Whether a person goes to that address. The ending of a file is not enough to tell: a task's id may hold a dot.
 * @param {import('node:http').IncomingMessage} request @param {string} name
 */
function isNavigation(request, name) {
  return !(extname(name) in TYPES) && (request.headers.accept ?? '').includes('text/html');
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {StoredFile} file
 * @param {boolean} immutable  whether its name changes with its content
 */
async function send(request, response, file, immutable) {
  const headers = {
    'content-type': file.type,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    // The page's own policy stands in its <meta>, where this one part has no effect.
    'content-security-policy': "frame-ancestors 'none'",
  };
  if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304, headers).end();
  const encoding = encodingFor(request, file);
  const body = encoding ? await encode(file, encoding) : file.body;
  const encoded = encoding ? { 'content-encoding': encoding } : {};
  response.writeHead(200, { ...headers, ...encoded, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param {import('node:http').IncomingMessage} request @param {StoredFile} file */
function encodingFor(request, file) {
  if (!COMPRESSIBLE.test(file.type) || file.body.length < SMALLEST_TO_COMPRESS_BYTES) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/** @param {StoredFile} file @param {'br' | 'gzip'} encoding */
function encode(file, encoding) {
  let encoded = file.encoded.get(encoding);
  if (!encoded) {
    encoded =
      encoding === 'br'
        ? // 9 costs a tenth of the time of 11 and gives up 3 %.
          promisify(brotliCompress)(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : promisify(gzip)(file.body);
    file.encoded.set(encoding, encoded);
  }
  return encoded;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} message */
function refuse(response, status, message) {
  const body = JSON.stringify({ error: message });
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
}
