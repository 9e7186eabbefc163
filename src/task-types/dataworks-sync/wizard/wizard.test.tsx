import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { OptionState } from '@/forms/option-sources';
import { openScript } from '@/testing/script-bench';
import { newScript } from '../script/blank';
import { withValue } from '../script/edit-script';

const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('what is no script', () => {
  it('begins anew from two types where it is empty', async () => {
    const { user, text } = await openScript('');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Source' }), 'oss');
    await user.click(screen.getByRole('button', { name: 'Begin the script' }));
    const { steps } = JSON.parse(text());
    expect(steps.map(({ stepType }: { stepType: string }) => stepType)).toEqual(['oss', 'odps']);
    expect(screen.getByText('A script was begun.')).toBeTruthy();
  });

  it('opens as text where it breaks, and the wizard says where', async () => {
    const { user, text } = await openScript('{"type":\n "job",}');
    expect(radio(/^Script/).checked).toBe(true);
    await user.click(radio(/^Wizard/));
    expect(screen.getByText(/it breaks at line 2/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the place in the script' }));
    expect(await screen.findByRole('textbox', { name: 'Script' })).toBeTruthy();
    expect(text()).toBe('{"type":\n "job",}');
  });

  it('is converted from DataX 1.0 after what changes was shown, and can be had back', async () => {
    const job = JSON.stringify({
      job: {
        setting: { speed: { channel: 3 }, errorLimit: { record: 0, percentage: 0.02 } },
        content: [
          {
            reader: {
              name: 'mysqlreader',
              parameter: {
                username: 'root',
                password: 'secret',
                column: ['id', 'name'],
                connection: [{ table: ['t'], jdbcUrl: ['jdbc:mysql://h:3306/db'] }],
              },
            },
            writer: {
              name: 'odpswriter',
              parameter: { project: 'p', table: 't', column: ['id', 'name'], truncate: true },
            },
          },
        ],
      },
    });
    const { user, text } = await openScript(job);
    await user.click(screen.getByRole('button', { name: 'Convert…' }));
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1);
    expect(text()).toBe(job);
    await user.click(screen.getByRole('button', { name: 'Convert the job' }));
    expect(JSON.parse(text()).steps.map(({ stepType }: { stepType: string }) => stepType)).toEqual(['mysql', 'odps']);
    expect(screen.getByRole('rowheader', { name: '2: name → name' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(text()).toBe(job);
  });
});

describe('data sources of the workspace', () => {
  const names: Readonly<Record<string, readonly string[]>> = { 'mysql,rds': ['shop_db'], 'odps,maxcompute': ['dw'] };
  const useDatasources = vi.fn<(params: Readonly<Record<string, unknown>>, held: string) => OptionState>(
    ({ type }) => ({
      options: (names[String(type)] ?? ['shop_db', 'dw']).map((id) => ({ id, label: id })),
      state: 'ready',
      hasMore: false,
      retry: () => undefined,
    }),
  );

  it('are offered by the type of the step, and found by name', async () => {
    const { user, text } = await openScript(newScript('mysql', 'odps'), { sources: { datasources: useDatasources } });
    const source = within(screen.getByRole('group', { name: 'Source (reader)' }));
    const box = await source.findByRole('combobox', { name: 'Data source' });
    await user.click(box);
    expect(source.getAllByRole('option', { hidden: true }).map((row) => row.textContent)).toContain('shop_db');
    expect(source.queryByRole('option', { name: 'dw' })).toBeNull();
    await user.type(box, 'shop{Enter}');
    expect(JSON.parse(text()).steps[0].parameter.datasource).toBe('shop_db');
  });

  it('are what the script is held against', async () => {
    const named = withValue(newScript('mysql', 'odps'), ['steps', 0, 'parameter', 'datasource'], 'shop_dB');
    await openScript(named, { sources: { datasources: useDatasources } });
    const problems = within(screen.getByRole('region', { name: 'Problems in the script' }));
    expect(problems.getByText(/“shop_dB”/)).toBeTruthy();
  });
});
