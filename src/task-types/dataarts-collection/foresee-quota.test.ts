import { describe, expect, it } from 'vitest';
import { Translator } from '@/i18n/translator';
import { foldReading } from '@/queries/fold-reading';
import { knownTasks } from '@/queries/known-tasks';
import { readSource } from '@/queries/read-source';
import type { CallContext } from '@/task-types/call-context';
import type { KnownTasks } from '@/task-types/task-form';
import { dataartsCollection } from '.';
import { showTaskList } from './api';
import { foresee } from './foresee';
import { words } from './foresee-messages';
import { samples } from './samples';
import { defaults } from './schema';

/** What is said of the quota, and in which state. */
function saidOf(known: KnownTasks): readonly (string | undefined)[] {
  const translator = new Translator('en');
  translator.addWords(words);
  const notes = foresee(defaults, known).flatMap((item) => (item.kind === 'note' ? [item] : []));
  const [note] = notes.filter(({ text }) => /\.(quota|full)$/.test(text.key));
  return note ? [note.state, translator.speech().t(note.text)] : [];
}

/** What is known once a list has answered so. */
async function knownBy(reply: unknown): Promise<KnownTasks> {
  const send = async () => showTaskList.reply?.parse(reply);
  // Only the list is asked.
  const context = { connection: { id: 'c', region: 'cn-north-4' }, send, now: () => 0 } as unknown as CallContext;
  const state = foldReading(undefined, await readSource(dataartsCollection, context, undefined), 0);
  return knownTasks(state, new Set(), 0);
}

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id: String(id), name: `task ${id}` }));

describe('the quota of tasks, which is of the whole project', () => {
  it('is told as the vendor has it, however few of the tasks the workspace holds', async () => {
    const known = await knownBy({ count: 5, total_records: 95, max_records: 100, resources: rows(5) });
    expect([known.total, known.used, known.allowed]).toEqual([5, 95, 100]);
    expect(saidOf(known)).toEqual(['warn', '95 of 100 tasks of the project are used; this makes 96.']);
  });

  it('is told out of the example on the page of the list', async () => {
    const sample = samples.find(({ endpoint }) => endpoint === showTaskList)?.text ?? '';
    expect(saidOf(await knownBy(JSON.parse(sample)))).toEqual([
      'ok',
      '12 of 100 tasks of the project are used; this makes 13.',
    ]);
  });

  it.each([
    [0, 100, 'ok'],
    [79, 100, 'ok'],
    [80, 100, 'warn'],
    [99, 100, 'warn'],
    [100, 100, 'bad'],
    [120, 100, 'bad'],
    [0, 0, 'bad'],
    [3, 4, 'ok'],
    [4, 5, 'warn'],
  ])('%i of %i is %s', async (used, allowed, state) => {
    const known = await knownBy({ count: 0, total_records: used, max_records: allowed, resources: [] });
    const [said, text] = saidOf(known);
    expect(said).toBe(state);
    expect(text).toContain(`${used} of ${allowed} tasks of the project are used`);
  });

  it.each([{ total_records: 95 }, { max_records: 100 }, {}, { total_records: null, max_records: null }])(
    'is not told where it is not known: %j',
    async (told) => {
      // What the workspace lists is no stand-in for what the project has used.
      expect(saidOf(await knownBy({ count: 100, resources: rows(100), ...told }))).toEqual([]);
    },
  );
});
