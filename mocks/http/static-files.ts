import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { DoorReply } from '../door';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain;charset=utf-8',
};

/**
 * A file of the built console, or its page for an address that the console itself understands. Undefined where there is
 * neither. `path` is escaped, without a leading slash.
 */
export async function answerFile(folder: string, path: string, accepts: string): Promise<DoorReply | undefined> {
  const file = (await read(folder, path)) ?? (await read(folder, join(path, 'index.html')));
  if (file) return file;
  return accepts.includes('text/html') ? read(folder, 'index.html') : undefined;
}

async function read(folder: string, path: string): Promise<DoorReply | undefined> {
  try {
    const inside = normalize(join('/', decodeURIComponent(path)));
    const body = new Uint8Array(await readFile(join(folder, inside)));
    const hashed = inside.startsWith('/assets/');
    const headers = {
      'content-type': TYPES[extname(inside)] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return { status: 200, headers, body, delayMs: 0, cut: false };
  } catch {
    return undefined;
  }
}
