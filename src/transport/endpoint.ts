import type * as z from 'zod/mini';
import type { Connection } from '@/core/connection';

/**
 * What calling it a second time does. `safe` reads; `idempotent` may be repeated with the same effect; `unsafe` may not,
 * whatever its HTTP method says (some vendors start jobs by GET).
 */
export type Effect = 'safe' | 'idempotent' | 'unsafe';

/** What a request is made from. Everything is the vendor's spelling; values left undefined are not sent. */
export interface EndpointInput {
  readonly path?: Readonly<Record<string, string>>;
  /** A list repeats its name. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** Parameters that go out as `application/x-www-form-urlencoded`; never together with `body`. */
  readonly form?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** The operation of an RPC-style API, where all operations have one path and are told apart by a name. */
export interface Rpc {
  readonly action: string;
  readonly version: string;
}

/** How the reply's body is read. `none` is for calls that answer with no body, `bytes` for files. */
export type ReplyKind = 'json' | 'bytes' | 'none';

/**
 * One operation of a vendor's API as a value. The call, the cURL, the ledger entry, the simulator's route, the fault
 * target and the permission shown all come from it.
 */
export interface Endpoint<Input extends EndpointInput = EndpointInput, Reply = unknown> {
  /** `<cloud>.<operation>` in the vendor's spelling of the operation, for example `iotda.CreateExportTask`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** The vendor's path with `{placeholders}`; `{project_id}` is filled from the connection. */
  readonly path: string;
  /** Only for RPC-style APIs: sent as `x-acs-action` and `x-acs-version`, as Alibaba Cloud's signature V3 has it. */
  readonly rpc?: Rpc;
  readonly effect: Effect;
  /** No vendor has it: only simulated clouds answer, and nothing else is ever asked. */
  readonly simulated?: true;
  /** The vendor's name of the permission (IAM action), where it documents one. */
  readonly permission?: string;
  readonly replyKind: ReplyKind;
  /** Parses the reply's body; unknown fields pass. Only for `replyKind: 'json'`. */
  readonly reply?: z.ZodMiniType<Reply>;
  /** Headers that every call of this operation takes from its connection, such as `Instance-Id`. */
  readonly connectionHeaders?: (connection: Connection) => Readonly<Record<string, string | undefined>>;
  /** Parameters that every call of this operation takes from its connection, such as `ProjectId`; the caller's go first. */
  readonly connectionInput?: (connection: Connection) => Pick<EndpointInput, 'query' | 'form'>;
  /** Finds a failure inside a reply whose HTTP status says all is well. Gives the vendor's code and words, or nothing. */
  readonly softFailure?: (body: unknown) => { readonly code: string; readonly message: string } | undefined;
  /** What the vendor's codes mean where its HTTP status does not tell them apart, such as a quota told as 403. */
  readonly failureKinds?: Readonly<
    Record<string, 'quota' | 'conflict' | 'forbidden' | 'missing' | 'throttled' | 'unauthorised'>
  >;
  /** The vendor's page that this follows. */
  readonly source: string;
  /** Never set: carries the input's type. */
  readonly input?: Input;
}

type Parts<Kind extends ReplyKind, Reply> = Omit<Endpoint<EndpointInput, Reply>, 'input' | 'replyKind' | 'reply'> & {
  readonly replyKind: Kind;
};

/**
 * Declares an endpoint. `Input` is what callers must give; the reply's type comes from its schema, is a `Blob` for files
 * and nothing for calls that answer with no body.
 */
export function defineEndpoint<Input extends EndpointInput = EndpointInput>() {
  function define<Reply>(
    parts: Parts<'json', Reply> & { readonly reply: z.ZodMiniType<Reply> },
  ): Endpoint<Input, Reply>;
  function define(parts: Parts<'bytes', Blob>): Endpoint<Input, Blob>;
  function define(parts: Parts<'none', undefined>): Endpoint<Input, undefined>;
  function define<Reply>(parts: Endpoint<EndpointInput, Reply>): Endpoint<Input, Reply> {
    // `Input` only names what callers must give; no value of it is ever held.
    return parts as Endpoint<Input, Reply>;
  }
  return define;
}
