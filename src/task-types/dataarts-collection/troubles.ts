import { gatewayTroubles } from '@/task-types/huawei-gateway';
import type { Trouble, Troubles } from '@/task-types/task-type';
import type { VendorWords } from '@/transport/failures';
import { isNoWorkspace, isProcessingFailed } from './acts/no-workspace';
import { showTaskList } from './api';
import { troubleWords as words } from './trouble-words';

/** The codes of collection tasks (contract 4.4): bare in the catalogue of DataArts' console, with `DLG.` on the wire. */
const NUMBERS = [
  '0818',
  '2201',
  '2203',
  '2206',
  '2208',
  '2242',
  '2247',
  '2252',
  '2253',
  '2255',
  '2256',
  '2257',
  '2259',
  '2270',
  '2273',
  '2274',
  '1806',
  '1810',
  '1821',
  '1881',
  '1901',
  '1910',
] as const;

/** What is told by more than a code. */
const CASES = ['workspace', 'processing', 'management', 'search'] as const;

/** What goes wrong with collection tasks, in words: DataArts' own codes, and those of the gateway before it. */
export const troubles: Troubles = {
  words: [words, ...gatewayTroubles.words],
  codes: {
    ...gatewayTroubles.codes,
    ...Object.fromEntries([...NUMBERS, ...CASES].map((stem) => [stem, tell(stem)])),
  },
  codeOf: (said, endpoint) => caseOf(said, endpoint) ?? numberOf(said) ?? gatewayTroubles.codeOf?.(said),
};

function tell(stem: (typeof NUMBERS)[number] | (typeof CASES)[number]): Trouble {
  return { what: words(`${stem}.what`), advice: words(`${stem}.advice`) };
}

function caseOf(said: VendorWords, endpoint: string | undefined): (typeof CASES)[number] | undefined {
  if (isNoWorkspace(said)) return 'workspace';
  // The same code says elsewhere that there is no such task.
  if (endpoint === showTaskList.id && numberOf(said) === '2253') return 'search';
  if (/^DAYU\.\d+$/.test(said.code ?? '')) return 'management';
  // Of itself it says nothing; a number that does is told by that.
  return isProcessingFailed(said.message ?? '') && numberOf(said) === undefined ? 'processing' : undefined;
}

function numberOf({ code = '' }: VendorWords): string | undefined {
  const number = /^(?:DLG\.)?(\d{4})$/.exec(code)?.[1];
  return NUMBERS.find((known) => known === number);
}
