import { expect, it } from 'vitest';
import type { Entry } from '@/i18n/catalogue';
import { STEP_TYPES } from './step-types';
import { words } from './words';

const { en, 'zh-CN': zh } = words.catalogues;
/** What an entry says where every parameter is 3. */
function said(entry: Entry | undefined): string {
  const any = new Proxy({}, { get: () => 3 });
  // The proxy stands for whatever the entry's own parameters are.
  return typeof entry === 'function' ? (entry as (params: object) => string)(any) : (entry ?? '');
}

it('says everything in both languages, and nothing that was meant as a parameter', () => {
  for (const key of Object.keys(en)) {
    const [english, chinese] = [said(en[key]), said(zh[key])];
    expect(chinese, key).toMatch(/\p{Script=Han}/u);
    expect(english, key).not.toMatch(/\p{Script=Han}|undefined|\$\{|^\s*$/u);
    expect(chinese, key).not.toMatch(/undefined|\$\{|你/u);
  }
});

it('has a label for every parameter, and each once in its step', () => {
  for (const { reader, writer } of STEP_TYPES) {
    for (const rules of [reader, writer]) {
      expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
      for (const { label, help } of rules) {
        for (const { key } of help ? [label, help] : [label])
          expect(en).toHaveProperty([key.replace('dataworks-script.', '')]);
      }
    }
  }
});
