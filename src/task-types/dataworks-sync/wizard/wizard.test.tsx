import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openScript } from '@/testing/script-bench';

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
