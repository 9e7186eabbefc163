import { type CloudReply, Refusal, type Sought } from '../../cloud';
import { rpcParameters } from './rpc-parameters';

/** What the gateway says by itself, by HTTP status (contract 2.4). */
const USUAL: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['InvalidParameter', 'Specified parameter is not valid.'],
  403: ['NoPermission', 'You are not authorized to do this action.'],
  404: ['InvalidAction.NotFound', 'Specified api is not found, please check your url and method.'],
  429: ['Throttling.User', 'Your request is too frequent. Try again later.'],
  500: ['InternalError.System', 'An internal system error occurred. Try again later.'],
  503: ['ServiceUnavailable', 'The request has failed due to a temporary failure of the server.'],
};

/** A refusal in the one body that gateway and product share; `completed` adds who said it, and where one may ask. */
export function rpcFailure(status: number, code?: string, message?: string): CloudReply {
  const [usualCode, usualMessage] = USUAL[status] ?? ['ServiceUnavailable', 'The request could not be processed.'];
  return { status, json: { Code: code ?? usualCode, Message: message ?? usualMessage } };
}

/** Ends a handler with a refusal. */
export function refuse(status: number, code: string, message: string): never {
  throw new Refusal(rpcFailure(status, code, message));
}

/** A parameter that is not there. */
export function refuseMissing(name: string): never {
  return refuse(400, `Missing${name}`, `${name} is mandatory for this action.`);
}

/** A parameter that cannot be what it must be. */
export function refuseInvalid(name: string): never {
  return refuse(400, `Invalid${name}`, `Specified parameter ${name} is not valid.`);
}

/** A request's id as the gateway writes it: an upper-case UUID. */
function uuid(requestId: string): string {
  return requestId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-').toUpperCase();
}

export interface Asked {
  readonly request: Sought;
  readonly requestId: string;
  /** The host that answers. */
  readonly host: string;
  readonly action: string;
}

/** The reply with its request id and, where it is an error, where it comes from; in XML where JSON was not asked for. */
export function completed(reply: CloudReply, { request, requestId, host, action }: Asked): CloudReply {
  const RequestId = uuid(requestId);
  const headers = { ...reply.headers, 'x-acs-request-id': RequestId };
  // Only objects are answered here.
  const said = reply.json as Readonly<Record<string, unknown>>;
  const { Code } = said;
  const isError = Code !== undefined && reply.status >= 400;
  const Recommend = `https://api.aliyun.com/troubleshoot?q=${String(Code)}&product=dataworks-public&requestId=${RequestId}`;
  const json = isError ? { RequestId, HostId: host, ...said, Recommend } : { RequestId, ...said };
  if (wantsJson(request)) return { ...reply, headers, json };
  const root = isError ? 'Error' : `${action}Response`;
  const body = `<?xml version='1.0' encoding='UTF-8'?>${element(root, json)}`;
  return { status: reply.status, headers, text: { contentType: 'text/xml;charset=utf-8', body } };
}

/** `Format` says it in V2, and XML is meant where it says nothing; `accept` says it in V3. */
function wantsJson(request: Sought): boolean {
  const { Format: format } = rpcParameters(request);
  if (format !== undefined) return format.toUpperCase() === 'JSON';
  return request.headers?.['accept']?.includes('json') ?? false;
}

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one: unknown) => element(name, one)).join('');
  const inner =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([key, held]) => element(key, held))
          .join('')
      : escaped(typeof value === 'string' ? value : JSON.stringify(value));
  return `<${name}>${inner}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
