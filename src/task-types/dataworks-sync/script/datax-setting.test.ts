import { describe, expect, it } from 'vitest';
import { converted, job, MYSQL_READER, ODPS_WRITER, SETTING } from './converted-jobs';

describe('settings', () => {
  it.each([
    [{ speed: { channel: 1 } }, { concurrent: 1, throttle: false }, ['note.noErrorLimit']],
    [{ speed: { channel: 64 } }, { concurrent: 32, throttle: false }, ['note.channel', 'note.noErrorLimit']],
    [{ speed: { channel: '2' } }, { concurrent: 2, throttle: false }, ['note.noErrorLimit']],
    [
      { speed: { channel: 1, byte: 1048576 } },
      { concurrent: 1, throttle: true, mbps: 1 },
      ['note.byte', 'note.noErrorLimit'],
    ],
    [
      { speed: { channel: 1, byte: 100 } },
      { concurrent: 1, throttle: true, mbps: 1 },
      ['note.byte', 'note.noErrorLimit'],
    ],
    [
      { speed: { channel: 1, byte: 10485760 } },
      { concurrent: 1, throttle: true, mbps: 10 },
      ['note.byte', 'note.noErrorLimit'],
    ],
    [{ speed: { channel: 1, byte: -1 } }, { concurrent: 1, throttle: false }, ['note.noErrorLimit']],
    [
      { speed: { channel: 1, record: 100 } },
      { concurrent: 1, throttle: false },
      ['note.speedRecord', 'note.noErrorLimit'],
    ],
    [undefined, { concurrent: 3, throttle: false }, ['note.noChannel', 'note.noErrorLimit']],
  ])('%j', (setting, speed, keys) => {
    const { script, keys: noted } = converted(job(MYSQL_READER, ODPS_WRITER, setting ?? {}));
    expect(script.setting['speed']).toEqual(speed);
    expect(noted.toSorted()).toEqual(keys.toSorted());
  });

  it('of dirty data count records, not percents', () => {
    const { script, keys } = converted(
      job(MYSQL_READER, ODPS_WRITER, { ...SETTING, errorLimit: { record: 5, percentage: 0.02 } }),
    );
    expect(script.setting['errorLimit']).toEqual({ record: 5 });
    expect(keys).toEqual(['note.percentage']);
  });

  it('take the memory of the entry, and name what has no place', () => {
    const whole = {
      entry: { jvm: '-Xms1G', environment: {} },
      core: { transport: {} },
      job: {
        setting: { ...SETTING, other: 1 },
        content: [
          { reader: MYSQL_READER, writer: ODPS_WRITER, transformer: [] },
          { reader: MYSQL_READER, writer: ODPS_WRITER },
        ],
      },
    };
    const { script, keys, notes } = converted(JSON.stringify(whole));
    expect(script.setting['jvmOption']).toBe('-Xms1G');
    expect(keys).toEqual(['note.contents', 'note.jvm', 'note.leftOut']);
    expect(notes.at(-1)?.params).toEqual({ names: 'setting.other, entry.environment, core, content.transformer' });
  });
});
