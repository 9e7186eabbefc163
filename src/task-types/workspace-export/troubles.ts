import { gatewayTroubles } from '@/task-types/huawei-gateway';
import type { Troubles } from '@/task-types/task-type';
import { troubleCodeOf, troubleCodes } from './trouble-codes';
import { words } from './trouble-words';

/** What goes wrong with exports, in words: Workspace's own codes, and those of the gateway before it. */
export const troubles: Troubles = {
  words: [words, ...gatewayTroubles.words],
  codes: { ...gatewayTroubles.codes, ...troubleCodes },
  codeOf: (said) => troubleCodeOf(said) ?? gatewayTroubles.codeOf?.(said),
};
