import { describe, expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { newScript, withStepType } from './blank';
import { formatted, withValue } from './edit-script';
import { problemsIn } from './rules';
import { readScript, type ScriptStep } from './script';
import { STEP_TYPES } from './step-types';

const TYPES = STEP_TYPES.map(({ stepType }) => stepType);

function sideOf(text: string, side: 'reader' | 'writer'): ScriptStep | undefined {
  const reading = readScript(text);
  return reading.kind === 'script' ? reading.script[side] : undefined;
}

/** What is missing, by the last key of each path. */
function missing(text: string): readonly string[] {
  return problemsIn(text).map(({ path }) => String(path.at(-1)));
}

describe('a new script', () => {
  it.each(TYPES.flatMap((reader) => TYPES.map((writer) => [reader, writer])))(
    'of %s and %s asks only for what nobody else can know',
    (reader, writer) => {
      const text = newScript(reader, writer);
      expect(formatted(text)).toBe(text);
      expect([sideOf(text, 'reader')?.stepType, sideOf(text, 'writer')?.stepType]).toEqual([reader, writer]);
      const free = [
        'datasource',
        'table',
        'column',
        'object',
        'path',
        'fileName',
        'topic',
        'beginDateTime',
        'endDateTime',
      ];
      for (const name of missing(text)) expect(free).toContain(name);
    },
  );

  it('destroys nothing unasked where the type leaves a choice', () => {
    const choices = (type: string) => sideOf(newScript('mysql', type), 'writer')?.parameter;
    expect(choices('oss')?.['writeMode']).toBe('nonConflict');
    expect(choices('ftp')?.['writeMode']).toBe('nonConflict');
    expect(choices('holo')?.['conflictMode']).toBe('ignore');
    expect(choices('mysql')?.['writeMode']).toBe('insert');
  });

  it('knows types whose parameters the vendor checks', () => {
    const text = newScript('stream', 'starrocks');
    expect(problemsIn(text).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });
});

describe('another type for a step', () => {
  it('is nothing where it is the same type, or there is no such step', () => {
    expect(withStepType(DOCUMENTED_CONTENT, 'reader', 'mysql')).toBe(DOCUMENTED_CONTENT);
    expect(withStepType('{}', 'reader', 'mysql')).toBe('{}');
    expect(withStepType('{', 'writer', 'mysql')).toBe('{');
  });

  it('keeps what both know, and the table that stood under a connection', () => {
    const text = withStepType(withValue(DOCUMENTED_CONTENT, ['steps', 0, 'parameter', 'mine'], 1), 'reader', 'odps');
    expect(sideOf(text, 'reader')?.parameter).toEqual({
      envType: 1,
      datasource: '',
      column: ['id', 'name', 'create_time', 'age', 'score', 't_01'],
      where: '',
      table: 'u_pk',
    });
    expect(missing(text)).toEqual(['datasource']);
  });

  it('leaves the rest of the script to the letter', () => {
    const text = withStepType(DOCUMENTED_CONTENT, 'writer', 'holo');
    const writer = DOCUMENTED_CONTENT.indexOf('{"stepType":"odps"');
    const behind = DOCUMENTED_CONTENT.slice(DOCUMENTED_CONTENT.indexOf(',"name":"Writer"'));
    expect(text.startsWith(DOCUMENTED_CONTENT.slice(0, writer))).toBe(true);
    expect(text.endsWith(behind)).toBe(true);
    expect(text).toContain('"column":["id","name","create_time","age","score","t_01"]');
  });

  it('takes values over only where the new type has them', () => {
    const mysql = newScript('mysql', 'mysql');
    const updating = withValue(mysql, ['steps', 1, 'parameter', 'writeMode'], 'replace');
    expect(sideOf(withStepType(updating, 'writer', 'postgresql'), 'writer')?.parameter['writeMode']).toBeUndefined();
    expect(sideOf(withStepType(updating, 'writer', 'oss'), 'writer')?.parameter['writeMode']).toBe('nonConflict');
  });

  it('names the columns in the new type’s form, as many as there were where that can be', () => {
    const count = 6;
    const places = withStepType(DOCUMENTED_CONTENT, 'reader', 'oss');
    expect(sideOf(places, 'reader')?.parameter['column']).toHaveLength(count);
    expect(sideOf(places, 'reader')?.parameter['column']).toContainEqual({ index: 5, type: 'string' });
    const typed = withStepType(DOCUMENTED_CONTENT, 'writer', 'kafka');
    expect(sideOf(typed, 'writer')?.parameter['column']).toContainEqual({ name: 'id', type: 'STRING' });
    expect(sideOf(withStepType(typed, 'writer', 'holo'), 'writer')?.parameter['column']).toEqual(
      sideOf(DOCUMENTED_CONTENT, 'writer')?.parameter['column'],
    );
    // Places have no names.
    expect(sideOf(withStepType(places, 'reader', 'mysql'), 'reader')?.parameter['column']).toEqual([]);
  });

  it('asks for the data source again where the vendor alone knows the type', () => {
    const text = withStepType(DOCUMENTED_CONTENT, 'reader', 'sqlserver');
    expect(sideOf(text, 'reader')).toMatchObject({
      stepType: 'sqlserver',
      parameter: { datasource: '', splitPk: 'id' },
    });
  });

  it.each(TYPES.flatMap((from) => TYPES.map((to) => [from, to])))(
    'from %s to %s leaves only blanks to fill',
    (from, to) => {
      for (const side of ['reader', 'writer'] as const) {
        const text = withStepType(newScript(from, from), side, to);
        expect(sideOf(text, side)?.stepType).toBe(to);
        expect(missing(text).toSorted()).toEqual(
          missing(newScript(side === 'reader' ? to : from, side === 'writer' ? to : from)).toSorted(),
        );
      }
    },
  );
});
