import type { Trouble } from '@/task-types/task-type';
import type { VendorWords } from '@/transport/failures';
import { words } from './trouble-words';

type Stem = Parameters<typeof words>[0] extends infer K ? (K extends `${infer S}.what` ? S : never) : never;

/** Workspace has one code for all that is missing; its words tell that it is the user group. */
const NO_GROUP = 'WKS.00170312/group';

/** Under which of our words a code with the vendor's words goes. */
export function troubleCodeOf({ code, message = '' }: VendorWords): string | undefined {
  return code === 'WKS.00170312' && /user group/i.test(message) ? NO_GROUP : undefined;
}

/**
 * Codes with what they are told as. Of those documented (contract 3.5), three have no text there. No code of the Export Center
 * is documented: `WKS.000000…` are those that the simulated service answers, made like the one example of contract 3.1.
 */
const CODES: Readonly<Record<string, Stem>> = {
  'WKS.0001': 'empty',
  'WKS.0202': 'untold',
  'WKS.0407': 'untold',
  'WKS.00010032': 'untold',
  'WKS.00010099': 'off',
  'WKS.00170312': 'missing',
  [NO_GROUP]: 'noGroup',
  'WKS.00000000': 'noData',
  'WKS.00000001': 'input',
  'WKS.00000003': 'readOnly',
  'WKS.00000011': 'notReady',
  'WKS.00000012': 'noFile',
  'WKS.00000013': 'expired',
  'WKS.00000021': 'tooMany',
  'WKS.00000022': 'internal',
};

/** Workspace's own codes in words: of refusals, and of exports that failed. */
export const troubleCodes: Readonly<Record<string, Trouble>> = Object.fromEntries(
  Object.entries(CODES).map(([code, stem]) => [code, { what: words(`${stem}.what`), advice: words(`${stem}.advice`) }]),
);
