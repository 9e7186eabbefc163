import { dataworksTroubles } from '@/task-types/dataworks-troubles';
import type { Trouble, Troubles } from '@/task-types/task-type';
import type { VendorWords } from '@/transport/failures';
import { troubleWords as words } from './trouble-words';
import { isUnknownFile } from './unknown-file';

/** Codes of the pages (contract 2.4, sets X and Y), and our names for what DataWorks tells by words alone. */
const CODES = [
  'Invalid.DI.Parameter',
  'Invalid.DI.Parameter.File.Existed',
  'Forbidden.DI.NoPrivilege',
  'InternalError.DI.Parameter',
  'Param.Invalid',
  'Invalid.Tenant.FileNotExists',
  'soft.path',
  'soft.file',
  'soft.group',
  'soft.deploy',
  'soft.state',
  'soft.parameter',
  'deployment',
] as const;
type Code = (typeof CODES)[number];

/** What soft failures say, most telling first: all of them have one code, `fail`. Samples of the pages, and their likes. */
const SOFT: readonly (readonly [RegExp, Code])[] = [
  [/^Invalid (path|directory path): /i, 'soft.path'],
  [/^ResourceGroup:\s*\[[^\]]*\] is invalid\.?$/i, 'soft.group'],
  [/^submit and deploy fail\.?$/i, 'soft.deploy'],
  [/ cannot do this in state /, 'soft.state'],
  [/ is invalid\.?$/i, 'soft.parameter'],
];

const tell = (code: Code): Trouble => ({ what: words(`${code}.what`), advice: words(`${code}.advice`) });

/** What goes wrong with synchronizations, in words: their own codes and soft failures, and those of all of DataWorks. */
export const troubles: Troubles = {
  words: [words, ...dataworksTroubles.words],
  codes: { ...dataworksTroubles.codes, ...Object.fromEntries(CODES.map((code) => [code, tell(code)])) },
  codeOf: (said) => codeOfSoft(said) ?? dataworksTroubles.codeOf?.(said),
};

function codeOfSoft(said: VendorWords): Code | undefined {
  if (said.code?.startsWith('Deployment.Status')) return 'deployment';
  if (said.code !== 'fail') return undefined;
  if (isUnknownFile(said)) return 'soft.file';
  return SOFT.find(([pattern]) => pattern.test(said.message ?? ''))?.[1];
}
