import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openScript } from '@/testing/script-bench';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { newScript } from '../script/blank';
import { withValue } from '../script/edit-script';

const box = (name: string | RegExp, of = screen.getByRole('group', { name: 'Source (reader)' })) =>
  within(of).getByRole<HTMLInputElement>('textbox', { name });
const target = () => screen.getByRole('group', { name: 'Target (writer)' });
const channel = () => screen.getByRole('group', { name: 'Channel' });
const radio = (name: string | RegExp, of?: HTMLElement) =>
  (of ? within(of) : screen).getByRole<HTMLInputElement>('radio', { name });
const more = async (user: Awaited<ReturnType<typeof openScript>>['user'], of: HTMLElement) => {
  const summary = within(of).getByText('More settings');
  if (!summary.closest('details')?.open) await user.click(summary);
};
const READER = ['steps', 0, 'parameter'] as const;
const WRITER = ['steps', 1, 'parameter'] as const;

describe('the vendor’s own example', () => {
  it('opens in the wizard with what it says', async () => {
    const { text } = await openScript(DOCUMENTED_CONTENT);
    expect(radio('Wizard').checked).toBe(true);
    expect(box('Data source').value).toBe('mysql_pub');
    expect(box('Table').value).toBe('u_pk');
    expect(box('Split key').value).toBe('id');
    expect(box('Partition', target()).value).toBe('pt=${bizdate}');
    expect(radio('Yes', within(target()).getByRole('radiogroup', { name: 'Empty before writing' })).checked).toBe(true);
    expect(within(target()).getByText('Kept as they are:').textContent).toBe('Kept as they are: tableComment');
    expect(box('Concurrency', channel()).value).toBe('2');
    expect(radio('Any number', channel()).checked).toBe(true);
    expect(radio('One machine', channel()).checked).toBe(true);
    expect(screen.getByRole('rowheader', { name: '1: id → id' })).toBeTruthy();
    expect(text()).toBe(DOCUMENTED_CONTENT);
  });

  it('is the same to the letter after looking at it in both views', async () => {
    const { user, text, onSubmit } = await openScript(DOCUMENTED_CONTENT);
    await user.click(radio('Script'));
    expect(await screen.findByRole('textbox', { name: 'Script' })).toBeTruthy();
    await user.click(radio('Wizard'));
    expect(box('Data source').value).toBe('mysql_pub');
    expect(text()).toBe(DOCUMENTED_CONTENT);
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(onSubmit.mock.lastCall?.[0].script).toBe(DOCUMENTED_CONTENT);
  });
});

describe('one field', () => {
  const edited: readonly (readonly [
    string,
    (user: Awaited<ReturnType<typeof openScript>>['user']) => Promise<void>,
    readonly (string | number)[],
    unknown,
  ])[] = [
    ['text', async (user) => user.type(box('Split key'), '_2'), [...READER, 'splitPk'], 'id_2'],
    ['a text that is emptied', async (user) => user.clear(box('Split key')), [...READER, 'splitPk'], undefined],
    [
      'a number, as a number',
      async (user) => {
        await user.clear(box('Concurrency', channel()));
        await user.type(box('Concurrency', channel()), '16');
      },
      ['setting', 'speed', 'concurrent'],
      16,
    ],
    [
      'a truth value',
      async (user) => {
        await user.click(radio('No', within(target()).getByRole('radiogroup', { name: 'Empty before writing' })));
      },
      [...WRITER, 'truncate'],
      false,
    ],
    [
      'one of a few',
      async (user) => {
        await more(user, target());
        await user.selectOptions(
          within(target()).getByRole('combobox', { name: 'Values that are too long' }),
          'setNull',
        );
      },
      [...WRITER, 'overLengthRule'],
      'setNull',
    ],
    [
      'tables of a connection, one per line',
      async (user) => user.type(box('Table'), '{Enter}u_pk_[[0-9]'),
      [...READER, 'connection', 0, 'table'],
      ['u_pk', 'u_pk_[0-9]'],
    ],
    [
      'how many dirty records, in the form that is there',
      async (user) => user.click(radio('None', channel())),
      ['setting', 'errorLimit', 'record'],
      '0',
    ],
    [
      'the execute mode',
      async (user) => user.click(radio('Several machines', channel())),
      ['setting', 'executeMode'],
      'distribute',
    ],
  ];

  it.each(edited)('writes %s, and nothing else', async (_, change, path, value) => {
    const { user, text } = await openScript(DOCUMENTED_CONTENT);
    await change(user);
    expect(text()).toBe(withValue(DOCUMENTED_CONTENT, path, value));
    expect(text()).not.toBe(DOCUMENTED_CONTENT);
  });

  it('takes JSON over when it is right, says where it is wrong until then, and keeps long numbers', async () => {
    const { user, text } = await openScript(DOCUMENTED_CONTENT);
    await more(user, screen.getByRole('group', { name: 'Source (reader)' }));
    const json = box('Connections');
    await user.clear(json);
    await user.click(json);
    await user.paste('[{"table":["t"],"id":12345678901234567890');
    expect(await screen.findByText('This JSON ends too early: a bracket or a quote is not closed.')).toBeTruthy();
    expect(text()).not.toContain('12345678901234567890');
    await user.paste('}]');
    expect(text()).toContain('"connection":[{"table":["t"],"id":12345678901234567890}]}');
  });

  it('shows a value that it has no control for, and leads to its place in the script', async () => {
    const strange = withValue(DOCUMENTED_CONTENT, [...READER, 'splitPk'], { by: 'hand' });
    const { user, text } = await openScript(strange);
    expect(screen.getByLabelText('splitPk, as it is written').textContent).toBe('{"by":"hand"}');
    await user.click(screen.getByRole('button', { name: 'By script: splitPk' }));
    expect(await screen.findByRole('textbox', { name: 'Script' })).toBeTruthy();
    expect(radio(/^Script/).checked).toBe(true);
    expect(text()).toBe(strange);
  });

  it('changes the data source beside the tables too', async () => {
    const { user, text } = await openScript(DOCUMENTED_CONTENT);
    await user.type(box('Data source'), '_2');
    const once = withValue(DOCUMENTED_CONTENT, [...READER, 'datasource'], 'mysql_pub_2');
    expect(text()).toBe(withValue(once, [...READER, 'connection', 0, 'datasource'], 'mysql_pub_2'));
  });
});

describe('dirty records', () => {
  const limit = (errorLimit: unknown) => withValue(DOCUMENTED_CONTENT, ['setting', 'errorLimit'], errorLimit);
  const read = (text: string): unknown => JSON.parse(text).setting.errorLimit;

  it('keep the newer form where the script has it', async () => {
    const { user, text } = await openScript(limit({ strategy: 'Tolerance', record: 7, own: 1 }));
    expect(box('At most so many', channel()).value).toBe('7');
    await user.type(box('At most so many', channel()), '0');
    expect(read(text())).toEqual({ strategy: 'Tolerance', record: 70, own: 1 });
    await user.click(radio('None', channel()));
    expect(read(text())).toEqual({ strategy: 'ZeroTolerance', own: 1 });
    await user.click(radio('Any number', channel()));
    expect(read(text())).toEqual({ strategy: 'Ignore', own: 1 });
    await user.click(radio('Up to…', channel()));
    expect(read(text())).toEqual({ strategy: 'Tolerance', own: 1, record: 10 });
  });

  it('do not become unlimited while another number is typed', async () => {
    const { user, text } = await openScript(limit({ record: '5' }));
    const most = box('At most so many', channel());
    await user.clear(most);
    expect(read(text())).toEqual({ record: '5' });
    expect(within(channel()).getByText('Use a whole number of 1 or more.')).toBeTruthy();
    await user.type(most, '25');
    expect(read(text())).toEqual({ record: '25' });
  });
});

describe('the type of a step', () => {
  it('is changed after what would be lost was named, and can be had back', async () => {
    const { user, text } = await openScript(DOCUMENTED_CONTENT);
    const type = within(target()).getByRole('combobox', { name: 'Type' });
    await user.selectOptions(type, 'mysql');
    const dialog = within(screen.getByRole('dialog', { name: 'Change the type to mysql?' }));
    expect(dialog.getByText(/partition/).textContent).toContain('tableComment');
    await user.click(dialog.getByRole('button', { name: 'Keep odps' }));
    expect(text()).toBe(DOCUMENTED_CONTENT);
    await user.selectOptions(type, 'mysql');
    await user.click(screen.getByRole('button', { name: 'Change to mysql' }));
    expect(JSON.parse(text()).steps[1].stepType).toBe('mysql');
    expect(JSON.parse(text()).steps[1].parameter.column).toEqual(
      JSON.parse(DOCUMENTED_CONTENT).steps[1].parameter.column,
    );
    await user.click(within(target()).getByRole('button', { name: 'Undo' }));
    expect(text()).toBe(DOCUMENTED_CONTENT);
  });

  it('that is not known shows its keys to read, and leads to its place', async () => {
    const other = withValue(DOCUMENTED_CONTENT, ['steps', 0, 'stepType'], 'polardb');
    const { user, text } = await openScript(other);
    const source = within(screen.getByRole('group', { name: 'Source (reader)' }));
    expect(source.getByText('splitPk')).toBeTruthy();
    expect(source.queryByRole('textbox')).toBeNull();
    await user.click(source.getByRole('button', { name: 'Show in the script' }));
    expect(await screen.findByRole('textbox', { name: 'Script' })).toBeTruthy();
    expect(text()).toBe(other);
  });

  it('adds a step where there is none', async () => {
    const { user, text } = await openScript('{"type":"job","own":1.0}');
    await user.selectOptions(
      within(screen.getByRole('group', { name: 'Source (reader)' })).getByRole('combobox', { name: 'Type' }),
      'mysql',
    );
    expect(JSON.parse(text()).steps[0]).toMatchObject({ stepType: 'mysql', category: 'reader' });
    expect(text()).toContain('"own":1.0');
  });
});

describe('problems', () => {
  const unequal = withValue(DOCUMENTED_CONTENT, [...WRITER, 'column'], ['id', 'name']);

  it('are counted on both views, and lead to their place', async () => {
    const { user } = await openScript(withValue(unequal, ['setting', 'speed', 'concurrent'], 40));
    expect(radio(/^Wizard 2 errors/)).toBeTruthy();
    expect(radio(/^Script 2 errors/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Go there: .*32/ }));
    expect(document.activeElement).toBe(box('Concurrency', channel()));
    const columns = within(screen.getByRole('region', { name: 'Problems in the script' })).getByRole('button', {
      name: /column/i,
    });
    await user.click(columns);
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Column mapping' }));
  });

  it('are not told of a script that nobody has begun, until it is sent', async () => {
    const { user } = await openScript(newScript('mysql', 'odps'), { untouched: true });
    expect(radio('Wizard')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Problems in the script' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(screen.getByRole('region', { name: 'Problems in the script' })).toBeTruthy();
    expect(radio(/^Wizard \d+ errors/)).toBeTruthy();
  });

  it('take whoever sends the form to the first of them', async () => {
    const { user, onSubmit } = await openScript(withValue(DOCUMENTED_CONTENT, ['setting', 'speed', 'concurrent'], 40));
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box('Concurrency', channel()));
  });
});

it('speaks Chinese in DataWorks’ own terms', async () => {
  const { translator } = await openScript(DOCUMENTED_CONTENT);
  await act(() => translator.use('zh-CN'));
  for (const name of ['数据来源', '数据去向', '字段映射', '通道控制']) {
    expect(screen.getByRole('group', { name })).toBeTruthy();
  }
  expect(screen.getByRole('rowheader', { name: '第 1 对：id → id' })).toBeTruthy();
  expect(screen.getByRole('radiogroup', { name: '脏数据' })).toBeTruthy();
});

it('takes hostile names as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>\u202egnp';
  const { text } = await openScript(withValue(DOCUMENTED_CONTENT, [...WRITER, 'column', 0], hostile));
  expect(document.querySelector('img')).toBeNull();
  expect(JSON.parse(text()).steps[1].parameter.column[0]).toBe(hostile);
});

it('offers to convert a DataX job where it is shown as it is written, too', async () => {
  const content = [{ reader: { name: 'mysqlreader', parameter: {} }, writer: { name: 'odpswriter', parameter: {} } }];
  const { user, text } = await openScript(JSON.stringify({ job: { content } }));
  await user.click(radio(/^Script/));
  await screen.findByRole('textbox', { name: 'Script' });
  await user.click(screen.getByRole('button', { name: 'Convert…' }));
  await user.click(screen.getByRole('button', { name: 'Convert the job' }));
  expect(JSON.parse(text())).toMatchObject({ type: 'job', steps: [{ stepType: 'mysql' }, { stepType: 'odps' }] });
  expect(screen.queryByRole('button', { name: 'Convert…' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(JSON.parse(text())).toEqual({ job: { content } });
});
