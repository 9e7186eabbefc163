import { describe, expect, it } from 'vitest';
import { type Catalogue, defineWords } from './catalogue';
import { LANGUAGES, type Language } from './language';
import { Translator } from './translator';

const words = defineWords('boat', {
  en: { name: 'Boat', crew: ({ n }: { n: number }) => `${n} aboard` },
  'zh-CN': { name: '船', crew: ({ n }) => `船上 ${n} 人` },
});

const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  'entry en': { tasks: 'Tasks' },
  'entry zh-CN': { tasks: '任务' },
  'later en': { settings: 'Settings' },
  'later zh-CN': { settings: '设置' },
};

function gate() {
  let open: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

/** A translator whose catalogues come when the test lets them, where it holds them back. */
function setUp(language: Language, ...held: string[]) {
  const gates = new Map(held.map((name) => [name, gate()]));
  const asked: string[] = [];
  const file = (name: string) => async (): Promise<Catalogue> => {
    asked.push(name);
    await gates.get(name)?.promise;
    return CATALOGUES[name] ?? {};
  };
  const part = (name: string) => ({ en: file(`${name} en`), 'zh-CN': file(`${name} zh-CN`) });
  const translator = new Translator(language, { entry: part('entry'), later: part('later') });
  const said = () => {
    const { t, language: now } = translator.speech();
    return [now, t({ key: 'tasks' }), t({ key: 'settings' }), t(words('name')), t(words('crew', { n: 2 }))];
  };
  return {
    translator,
    asked,
    said,
    let: (name: string) => gates.get(name)?.open(),
    lose: (name: string) => gates.get(name)?.fail(new Error('not found')),
  };
}

const KEYS = ['tasks', 'settings', 'boat.name', 'boat.crew'];
const ENGLISH = ['en', 'Tasks', 'Settings', 'Boat', '2 aboard'];
const CHINESE = ['zh-CN', '任务', '设置', '船', '船上 2 人'];

describe('Translator', () => {
  it('shows keys for what it has not loaded, and for what there is not', async () => {
    const { translator, said } = setUp('en');
    expect(said()).toEqual(['en', ...KEYS]);
    await translator.load('entry');
    expect(said()).toEqual(['en', 'Tasks', 'settings', 'boat.name', 'boat.crew']);
    expect(translator.speech().t({ key: 'no.such', params: { n: 1 } })).toBe('no.such');
  });

  it('loads each part once, and tells of it by a new object where its words were missed', async () => {
    const { translator, said, asked } = setUp('zh-CN');
    const seen = new Set([translator.speech()]);
    translator.subscribe(() => {
      seen.add(translator.speech());
      said();
    });
    said();
    await translator.load('entry');
    await translator.load('later');
    await translator.load('entry');
    translator.addWords(words);
    translator.addWords(words);
    expect(said()).toEqual(CHINESE);
    expect(asked).toEqual(['entry zh-CN', 'later zh-CN']);
    expect(seen.size).toBe(4);
  });

  it('tells nobody of words that nobody has missed', async () => {
    const { translator, said } = setUp('en');
    let told = 0;
    translator.subscribe(() => (told += 1));
    await translator.load('entry');
    await translator.load('later');
    translator.addWords(words);
    expect(told).toBe(0);
    expect(said()).toEqual(ENGLISH);
    await translator.use('zh-CN');
    expect(told).toBe(1);
  });

  it('changes the language of all that is in use at once, and of nothing before it is there', async () => {
    const { translator, said, let: come } = setUp('en', 'later zh-CN');
    await translator.load('entry');
    await translator.load('later');
    translator.addWords(words);
    const changing = translator.use('zh-CN');
    await Promise.resolve();
    expect(said()).toEqual(ENGLISH);
    come('later zh-CN');
    await changing;
    expect(said()).toEqual(CHINESE);
  });

  it('loads nothing in a new language that was not in use in the old one', async () => {
    const { translator, said, asked } = setUp('en');
    await translator.load('entry');
    await translator.use('zh-CN');
    expect(asked).toEqual(['entry en', 'entry zh-CN']);
    expect(said()).toEqual(['zh-CN', '任务', 'settings', 'boat.name', 'boat.crew']);
    await translator.use('zh-CN');
    expect(asked).toHaveLength(2);
  });

  it('keeps a part that comes in the old language while the new one is on its way', async () => {
    const { translator, said, let: come } = setUp('en', 'entry zh-CN');
    await translator.load('entry');
    translator.addWords(words);
    const changing = translator.use('zh-CN');
    await translator.load('later');
    expect(said()).toEqual(ENGLISH);
    come('entry zh-CN');
    await changing;
    expect(said()).toEqual(CHINESE);
  });

  it('loads a part anew whose language was left while it was on its way', async () => {
    const { translator, said, let: come } = setUp('en', 'later en');
    await translator.load('entry');
    const loading = translator.load('later');
    await translator.use('zh-CN');
    translator.addWords(words);
    come('later en');
    await loading;
    expect(said()).toEqual(CHINESE);
  });

  it('ends with the language that was asked for last, in whatever order they come', async () => {
    const { translator, said, let: come } = setUp('en', 'entry zh-CN');
    await translator.load('entry');
    await translator.load('later');
    translator.addWords(words);
    const changing = translator.use('zh-CN');
    await translator.use('en');
    come('entry zh-CN');
    await changing;
    expect(said()).toEqual(ENGLISH);
  });

  it('stays as it is where a language cannot be had, and tries again when asked again', async () => {
    const { translator, said, lose, asked } = setUp('en', 'later zh-CN');
    await translator.load('entry');
    await translator.load('later');
    translator.addWords(words);
    const changing = translator.use('zh-CN');
    lose('later zh-CN');
    await expect(changing).rejects.toThrow('not found');
    expect(said()).toEqual(ENGLISH);
    await expect(translator.use('zh-CN')).rejects.toThrow('not found');
    expect(asked.filter((name) => name === 'later zh-CN')).toHaveLength(2);
  });

  it.each(LANGUAGES)('has its own catalogues in %s', async (language) => {
    const translator = new Translator(language);
    await translator.load('entry');
    await translator.load('later');
    const { t } = translator.speech();
    expect([t({ key: 'nav.tasks' }), t({ key: 'settings.title' })]).toEqual(
      language === 'en' ? ['Tasks', 'Settings'] : ['任务', '设置'],
    );
  });
});
