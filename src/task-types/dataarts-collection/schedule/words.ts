import { defineWords } from '@/i18n/catalogue';
import { en } from './words-en';
import { zh } from './words-zh';

/** What the schedule of a collection task says, in both languages. */
export const scheduleWords = defineWords('dataarts-schedule', { en, 'zh-CN': zh });
