import cronstrue from 'cronstrue';
import 'cronstrue/locales/zh_CN';
import { isRecord } from '@/core/is-record';

const given: unknown = cronstrue;

/**
 * cronstrue with both languages. It is CommonJS: Node gives the object with the class, a bundler the class. The look at
 * which of them it is, by something that the entry has too, also keeps the bundler's own lines for CommonJS in the entry:
 * for a chunk that needs nothing of it they become one more file that every page loads first.
 */
export const sentences = isRecord(given) ? (given['default'] as typeof cronstrue) : cronstrue;
