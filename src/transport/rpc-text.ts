import { FORM, type WireRequest } from './request';

/**
 * An RPC request as text to read: its parameters decoded, one a line, those of the query below the address and those of the
 * form as the body. A script in one of them keeps its own lines.
 */
export function toRpcText(request: WireRequest, host: string): string {
  const { method, path, headers, body } = request;
  const [address = '/', query = ''] = splitOnce(path, '?');
  const head = [
    `${method} ${address}`,
    ...parameters(query).map((parameter, index) => `  ${index === 0 ? '?' : '&'}${parameter}`),
    `Host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
  if (body === undefined) return head;
  const read = headers['Content-Type'] === FORM ? parameters(body).join('\n&') : body;
  return `${head}\n\n${read}`;
}

function parameters(encoded: string): string[] {
  return [...new URLSearchParams(encoded)].map(([name, value]) => `${name}=${value}`);
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
