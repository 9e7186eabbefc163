import type { Trouble, Troubles } from '@/task-types/task-type';
import type { VendorWords } from '@/transport/failures';
import { troubleWords as words } from './dataworks-trouble-words';

/** The codes that the pages name for any operation, and the gateway's (contract 2.4), each in words of its own. */
const CODES = [
  'Forbidden.Access',
  'ResourceNotAuthorized.Api',
  'Throttling.User',
  'Throttling.Api',
  'Throttling.Api.Risk',
  'Throttling.Resource',
  'Throttling.System',
  'Throttling',
  'InternalError.System',
  'InternalError.UserId.Missing',
  'Forbidden.Not.Server',
  'InvalidAccessKeyId.NotFound',
  'InvalidAccessKeyId.Inactive',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'SignatureNonceUsed',
  'InvalidTimeStamp.Expired',
  'InvalidTimeStamp.Format',
  'InvalidAction.NotFound',
  'InvalidSecurityToken.Expired',
  'InvalidSecurityToken.Malformed',
  'InvalidSecurityToken.MismatchWithAccessKey',
  'ServiceUnavailable',
  'Invalid.Tenant.ConnectionNotExists',
] as const;

/** What `codeOf` finds by what a code or its words are like; no code of the vendor's is spelled so. */
const KINDS = ['missing', 'invalid', 'name-taken', 'not-done', 'number'] as const;

/** Codes that are told in the same words. */
const ALIKE = {
  permission: ['NoPermission', 'Forbidden.RAM'],
  'InvalidAction.NotFound': ['InvalidApi.NotFound'],
} as const;

const tell = (stem: (typeof CODES)[number] | (typeof KINDS)[number] | keyof typeof ALIKE): Trouble => ({
  what: words(`${stem}.what`),
  advice: words(`${stem}.advice`),
});

/**
 * What goes wrong with DataWorks whatever one does there, in words. What only synchronization tasks meet is not in here: where
 * both types know a code, the first would be heard.
 */
export const dataworksTroubles: Troubles = {
  words: [words],
  codes: {
    ...Object.fromEntries([...CODES, ...KINDS].map((code) => [code, tell(code)])),
    ...alike('permission'),
    ...alike('InvalidAction.NotFound'),
  },
  codeOf,
};

function alike(stem: keyof typeof ALIKE): Readonly<Record<string, Trouble>> {
  return Object.fromEntries(ALIKE[stem].map((code) => [code, tell(stem)]));
}

/** Which of the codes a vendor's words belong to, where that is not simply their code. */
function codeOf({ code, message = '' }: VendorWords): string | undefined {
  if (code === undefined || LISTED.has(code)) return code;
  // Of `dataworks-rpc.ts`: the reply says no and gives no code.
  return code === 'Success: false' || code === 'Data: false' ? 'not-done' : kindOf(code, message);
}

function kindOf(code: string, message: string): string {
  // How a name that is taken is told is not documented.
  if (/name\W?(?:exist|duplicat)|duplicat\w*\W?name/i.test(code)) return 'name-taken';
  if (/^Missing[A-Z]\w*$/.test(code)) return 'missing';
  if (/^Invalid[A-Z]\w*$/.test(code)) return 'invalid';
  if (/^\d{12}$/.test(code)) return /\bname\b.*\b(?:exist|already|duplicat)/i.test(message) ? 'name-taken' : 'number';
  return code;
}

const LISTED: ReadonlySet<string> = new Set([...CODES, ...Object.values(ALIKE).flat()]);
