import type { Connection, Identity } from '@/core/connection';
import type { Endpoint } from '@/transport/endpoint';

/** A request as a vendor's gateway hands it on: the vendor's own path, the body as text. It survives JSON: it is logged. */
export interface CloudRequest {
  readonly method: string;
  /** Escaped, begins with `/`, without the query. */
  readonly path: string;
  /** The query without its `?`, as it was sent. */
  readonly search: string;
  /** Names in lower case; no credential is among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A file is named at once and built when it is sent, outside of the transaction that decided on it. */
export interface CloudFile {
  readonly name: string;
  readonly contentType: string;
  build(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A vendor-shaped answer: at most one of `json`, `text` and `file`; with none the body is empty. A `bigint` is sent as a number. */
export interface CloudReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** What is no JSON, such as XML. */
  readonly text?: { readonly contentType: string; readonly body: string };
  readonly file?: CloudFile;
}

export type Role = Identity['role'];

export type Vendor = 'alibaba' | 'huawei';

/** Someone who may ask: a user of a simulated account. */
export interface Actor extends Identity {
  readonly vendor: Vendor;
  readonly userId: string;
  readonly accountId: string;
}

/** What a handler may know besides its state. All of it but `wallNow` and `origin` is the same when the log is replayed. */
export interface CallContext {
  /** Simulated, milliseconds since 1970. */
  readonly now: number;
  readonly actor: Actor;
  readonly requestId: string;
  /** For tokens, which live in wall time. Must not get into a state. */
  readonly wallNow: number;
  /** Where links in a reply lead back to, without a closing slash. Must not get into a state. */
  readonly origin: string;
}

export interface Call extends CallContext {
  readonly request: CloudRequest;
  /** The placeholders of the path, unescaped. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What came of a call. The same `state` object as before means: nothing changed, nothing is logged. */
export interface Outcome<State> {
  readonly state: State;
  readonly reply: CloudReply;
}

/** What an operation takes from its endpoint: name, method, path and permission are said once, in the task type's api. */
export type OperationEndpoint = Pick<Endpoint, 'id' | 'method' | 'path' | 'permission' | 'rpc'>;

export interface Operation<State> {
  readonly endpoint: OperationEndpoint;
  readonly handle: (state: State, call: Call) => Outcome<State>;
}

/** What it takes to find the operation of a request. */
export type Sought = Pick<CloudRequest, 'method' | 'path'> & Partial<CloudRequest>;

/** The operation that a request asks for, and the placeholders of its path or whatever else it names. */
export interface Route<State> {
  readonly operation: Operation<State>;
  readonly params: Readonly<Record<string, string>>;
}

/** A simulated cloud as a value: pure reducers over one state that survives JSON. */
export interface SimulatedCloud<State> {
  readonly id: string;
  readonly vendor: Vendor;
  readonly initial: State;
  readonly operations: readonly Operation<State>[];
  /** Finds a request's operation where method and path alone do not tell it. */
  readonly route?: (request: Sought) => Route<State> | undefined;
  /** Whether what was kept is a state of this cloud. */
  readonly isState: (value: unknown) => value is State;
  /** What an injected fault looks like: the vendor's envelope, and its gateway's code where none is given. */
  readonly failure: (
    status: number,
    code: string | undefined,
    message: string | undefined,
    requestId: string,
  ) => CloudReply;
  /** The connection that a request addresses by itself, for instance by the project id in its path. */
  readonly connectionOf: (params: Readonly<Record<string, string>>) => Connection['id'] | undefined;
}

/** Thrown by a handler to answer with a refusal and leave the state as it is. */
export class Refusal extends Error {
  constructor(readonly reply: CloudReply) {
    super(`refused with ${reply.status}`);
  }
}

/** The params of a path that fits a template such as `/v5/iot/{project_id}/apps`; undefined where it does not fit. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith('{')) {
      const value = unescaped(segment);
      if (!value) return undefined;
      params[part.slice(1, -1)] = value;
    } else if (part !== segment) return undefined;
  }
  return params;
}

function unescaped(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
