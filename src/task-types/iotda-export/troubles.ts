import { gatewayTroubles } from '@/task-types/huawei-gateway';
import type { Trouble, Troubles } from '@/task-types/task-type';
import { troubleWords as words } from './trouble-words';

/** The codes that IoTDA's pages name for exports, batch tasks and resource spaces (contract 2.2 to 2.8). */
const CODES = [
  'IOTDA.000002',
  'IOTDA.000006',
  'IOTDA.000008',
  'IOTDA.000009',
  'IOTDA.000010',
  'IOTDA.000014',
  'IOTDA.000017',
  'IOTDA.000018',
  'IOTDA.000020',
  'IOTDA.000021',
  'IOTDA.000022',
  'IOTDA.001000',
  'IOTDA.001005',
  'IOTDA.001006',
  'IOTDA.001007',
  'IOTDA.013006',
  'IOTDA.013007',
  'IOTDA.014200',
  'IOTDA.014219',
  'IOTDA.014221',
  'IOTDA.014800',
  'IOTDA.014801',
  'IOTDA.014802',
  'IOTDA.014803',
  'IOTDA.014804',
  'IOTDA.014805',
] as const;

/** Codes that are told in the same words: the pages do not say what tells them apart. */
const ALIKE = {
  page: ['IOTDA.000011', 'IOTDA.000012', 'IOTDA.000013'],
  undocumented: ['IOTDA.013005', 'IOTDA.014034'],
  definition: ['IOTDA.014201', 'IOTDA.014203', 'IOTDA.014204', 'IOTDA.014205', 'IOTDA.014207', 'IOTDA.014208'],
  batchTaskLimit: ['IOTDA.014202', 'IOTDA.014206'],
} as const;

const tell = (stem: (typeof CODES)[number] | keyof typeof ALIKE): Trouble => ({
  what: words(`${stem}.what`),
  advice: words(`${stem}.advice`),
});

/** What goes wrong with exports, in words: IoTDA's own codes, and those of the gateway before it. */
export const troubles: Troubles = {
  words: [words, ...gatewayTroubles.words],
  codes: {
    ...gatewayTroubles.codes,
    ...Object.fromEntries(CODES.map((code) => [code, tell(code)])),
    ...alike('page'),
    ...alike('undocumented'),
    ...alike('definition'),
    ...alike('batchTaskLimit'),
  },
  ...(gatewayTroubles.codeOf ? { codeOf: gatewayTroubles.codeOf } : undefined),
};

function alike(stem: keyof typeof ALIKE): Readonly<Record<string, Trouble>> {
  return Object.fromEntries(ALIKE[stem].map((code) => [code, tell(stem)]));
}
