import * as z from 'zod/mini';
import type { Connection } from '@/core/connection';
import { isRecord } from '@/core/is-record';
import type { Endpoint } from '@/transport/endpoint';

/**
 * What all operations of Alibaba Cloud DataWorks 2020-05-18 have in common: RPC style, four envelopes, one table of codes.
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/use-dataworks-openapi
 */
const VERSION = '2020-05-18';
const DOCS = 'https://www.alibabacloud.com/help/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-';

/**
 * The product's and the gateway's codes whose status says something else, or too little. Clients must go by the code: other
 * gateways of the vendor give the same codes with other statuses.
 */
const FAILURE_KINDS = {
  'Forbidden.Access': 'forbidden',
  'Forbidden.RAM': 'forbidden',
  'Forbidden.DI.NoPrivilege': 'forbidden',
  // Told as 500, but no repetition helps: the API is not served in this region.
  'Forbidden.Not.Server': 'forbidden',
  NoPermission: 'forbidden',
  'ResourceNotAuthorized.Api': 'forbidden',
  Throttling: 'throttled',
  'Throttling.User': 'throttled',
  'Throttling.Api': 'throttled',
  'Throttling.System': 'throttled',
  // The day's calls and those of the edition: waiting a little does not help.
  'Throttling.Api.Risk': 'quota',
  'Throttling.Resource': 'quota',
  'InvalidAccessKeyId.NotFound': 'unauthorised',
  'InvalidAccessKeyId.Inactive': 'unauthorised',
  SignatureDoesNotMatch: 'unauthorised',
  IncompleteSignature: 'unauthorised',
  SignatureNonceUsed: 'unauthorised',
  'InvalidTimeStamp.Expired': 'unauthorised',
  'InvalidTimeStamp.Format': 'unauthorised',
  'InvalidSecurityToken.Expired': 'unauthorised',
  'InvalidSecurityToken.Malformed': 'unauthorised',
  'InvalidSecurityToken.MismatchWithAccessKey': 'unauthorised',
  'Invalid.DI.Parameter.File.Existed': 'conflict',
} as const satisfies Endpoint['failureKinds'];

/** The parts of an endpoint that follow from the name of its operation. */
export function operation(action: string) {
  return {
    id: `dataworks.${action}`,
    path: '/',
    rpc: { action, version: VERSION },
    // RAM knows no finer one.
    permission: 'dataworks:*',
    replyKind: 'json',
    failureKinds: FAILURE_KINDS,
    source: `${DOCS}${action.toLowerCase()}`,
  } as const;
}

const EDITIONS = ['basic', 'standard', 'professional', 'enterprise'] as const;
export type DataworksEdition = (typeof EDITIONS)[number];

/** A connection's edition, where it names one that is known: "Basic", "basic edition". */
export function editionOf({ edition = '' }: Connection): DataworksEdition | undefined {
  const word = /^[a-z]+/.exec(edition.trim().toLowerCase())?.[0];
  return EDITIONS.find((known) => known === word);
}

/** Calls a day of a whole account, of all APIs together; of the other editions as many as are paid for. */
export function dataworksCallsPerDay(connection: Connection): number | undefined {
  return editionOf(connection) === 'basic' ? 100 : undefined;
}

/** `ProjectId` from the connection, where the SDK sends the operation's parameters as a form. */
export const projectInForm = ({ workspace }: Connection) => ({ form: { ProjectId: workspace } });

/** `ProjectId` from the connection, where the SDK sends the operation's parameters in the query. */
export const projectInQuery = ({ workspace }: Connection) => ({ query: { ProjectId: workspace } });

/** What a caller gives: the workspace comes from the connection. */
export type WithoutProject<Request> = Omit<Request, 'ProjectId'>;

/** A long that names something. It may be more than 2^53, and is text inside. */
export const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** The same in a request. */
export const longText = z.string().check(z.regex(/^\d{1,19}$/));

/** A whole number in a request: a number as it is made, digits as it was sent. */
export const whole = z.union([z.int(), z.string().check(z.regex(/^\d{1,10}$/))]);

export const text = z.nullish(z.string());
export const figure = z.nullish(z.union([z.number(), z.string()]));
export const flag = z.nullish(z.boolean());

/** Style A, of operations that tell a failure by HTTP status alone; B tells it in the body too. */
export function reply<Data>(data: z.ZodMiniType<Data>) {
  return z.looseObject({ RequestId: text, Success: flag, Data: data });
}

/** Style C: `Data.Status` says whether it succeeded. */
export const outcome = { Status: text, Message: text };

type Words = { readonly code: string; readonly message: string } | undefined;

/** Styles A and B: `Success` says whether all is well. */
export function failedSuccess(body: unknown): Words {
  if (!isRecord(body) || body['Success'] !== false) return undefined;
  return { code: said(body['ErrorCode']) ?? 'Success: false', message: said(body['ErrorMessage']) ?? '' };
}

/** Style B with a yes or no: `Data` says whether it was done. */
export function notDone(body: unknown): Words {
  const failed = failedSuccess(body);
  if (failed || !isRecord(body) || body['Data'] !== false) return failed;
  return { code: said(body['ErrorCode']) ?? 'Data: false', message: said(body['ErrorMessage']) ?? '' };
}

/** Style C: HTTP 200, `Success` true, and in `Data` the word `fail`. */
export function failedStatus(body: unknown): Words {
  const failed = failedSuccess(body);
  const data = isRecord(body) ? body['Data'] : undefined;
  if (failed || !isRecord(data) || data['Status'] !== 'fail') return failed;
  return { code: 'fail', message: said(data['Message']) ?? '' };
}

function said(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
