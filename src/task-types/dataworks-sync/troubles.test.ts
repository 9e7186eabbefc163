import { expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { dataworksSync } from '.';
import { troubles } from './troubles';

it.each([
  ['Invalid path: Business Flow/nope/Data Integration', 'soft.path'],
  ['Invalid directory path: Business Flow/nope/Data Integration', 'soft.path'],
  ['fileId:[100] is invalid.', 'soft.file'],
  ['fileId[100] is invalid', 'soft.file'],
  ['ResourceGroup:[S_res_group_XXX] is invalid.', 'soft.group'],
  ['submit and deploy fail.', 'soft.deploy'],
  ['fileId:[100] cannot do this in state RUN.', 'soft.state'],
  ['taskType is invalid.', 'soft.parameter'],
])('knows what is meant by “%s”', (message, key) => {
  expect(troubles.codeOf?.({ code: 'fail', message })).toBe(key);
  expect(Object.keys(troubles.codes)).toContain(key);
});

it('knows the codes of all of DataWorks, and makes none up', () => {
  expect(troubles.codeOf?.({ code: 'Throttling.Api.Risk' })).toBe('Throttling.Api.Risk');
  expect(troubles.codeOf?.({ code: 'Deployment.Status: 2', message: 'No.' })).toBe('deployment');
  const unknown = troubles.codeOf?.({ code: 'fail', message: 'Nobody knows.' });
  expect(unknown === undefined || !Object.hasOwn(troubles.codes, unknown)).toBe(true);
});

it('says all of them in both languages', async () => {
  expect(await dataworksSync.troubles?.()).toBe(troubles);
  for (const language of LANGUAGES) {
    const translator = new Translator(language);
    for (const words of troubles.words) translator.addWords(words);
    for (const { what, advice } of Object.values(troubles.codes)) {
      for (const message of [what, advice]) expect(translator.speech().t(message)).not.toBe(message.key);
    }
  }
});
