import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  addFilter,
  button,
  cells,
  count,
  counted,
  fast,
  field,
  rows,
  showList,
  toggle,
  untilAddress,
} from '@/testing/list-page';
import { ODD_NAME } from '@/testing/worst-type/ferries';

describe('the counts of statuses', () => {
  it('filter, and count what the other filters leave', async () => {
    const page = await showList();
    const all = count();
    const [failed, running] = [counted('Failed'), counted('Running')];
    expect(failed).toBeGreaterThan(0);
    await page.user.click(toggle('Failed'));
    expect(count()).toBe(failed);
    expect(cells('status').every((text) => text.startsWith('Failed'))).toBe(true);
    expect(toggle('Failed').getAttribute('aria-pressed')).toBe('true');
    expect(counted('Running')).toBe(running);
    screen.getByText(`${failed} of ${all}`);
    await untilAddress('?status=failed');

    await page.user.keyboard('{Shift>}');
    await page.user.click(toggle('Running'));
    await page.user.keyboard('{/Shift}');
    expect(count()).toBe(failed + running);
    await untilAddress('?status=failed,running');

    await page.user.type(field(), 'ferry');
    await waitFor(() => expect(counted('Succeeded')).toBeLessThan(all - failed - running));
    expect(count()).toBe(counted('Failed') + counted('Running'));
    await untilAddress('?q=ferry&status=failed,running');
  });

  it('leave out with Alt, and let in again', async () => {
    const page = await showList();
    const all = count();
    const failed = counted('Failed');
    await page.user.keyboard('{Alt>}');
    await page.user.click(toggle('Failed'));
    await page.user.keyboard('{/Alt}');
    expect(count()).toBe(all - failed);
    expect(toggle('Failed').textContent).toBe(`is not Failed ${failed}`);
    await untilAddress('?not.status=failed');
    await page.user.click(toggle('Failed'));
    expect(count()).toBe(all);
    await untilAddress('');
  });
});

describe('text', () => {
  it('filters while it is typed, and is forgotten by Escape', async () => {
    const page = await showList();
    const all = count();
    await page.user.keyboard('/');
    expect(document.activeElement).toBe(field());
    await page.user.keyboard(ODD_NAME.slice(0, 6).toUpperCase());
    await waitFor(() => expect(count()).toBeLessThan(all));
    expect(cells('name').join()).toContain(ODD_NAME);
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(count()).toBe(all));
    // Typing is no place in the history.
    await page.user.keyboard('ferry -worst');
    await untilAddress('?q=ferry+-worst');
    await page.user.keyboard('{Escape}');
    await untilAddress('');
  });

  it('finds ids and the vendor’s words, and what must not be there', async () => {
    const page = await showList();
    const failed = counted('Failed');
    const ferries = cells('type').filter((type) => type === 'Ferry').length;
    expect(ferries).toBeGreaterThan(0);
    const [id = ''] = rows().map((row) => row.dataset['taskId'] ?? '');
    await page.user.type(field(), id);
    await waitFor(() => expect(count()).toBe(1));
    await page.user.clear(field());
    await page.user.type(field(), 'ＦＡＩＬＥＤ');
    await waitFor(() => expect(count()).toBeLessThanOrEqual(failed));
    expect(cells('status').every((text) => text === 'FailedFailed')).toBe(true);
  });

  it('says what is filtered where nothing matches, and clears it', async () => {
    const page = await showList();
    const all = count();
    await page.user.click(toggle('Failed'));
    await page.user.type(field(), 'no such thing');
    await screen.findByText('Nothing matches');
    screen.getByText('Text contains “no such thing” · Status is Failed');
    await page.user.click(button('Clear filters'));
    expect(count()).toBe(all);
    expect(field()).toHaveProperty('value', '');
  });
});

describe('filters', () => {
  it('of a facet are chosen and shown by name, and can be negated', async () => {
    const page = await showList();
    const all = count();
    await addFilter(page, 'Resource space', ['Lab']);
    const inLab = count();
    expect(inLab).toBeGreaterThan(0);
    expect(inLab).toBeLessThan(all);
    const token = button('Resource space is Lab');
    await untilAddress('?space=space_lab');

    await page.user.click(token);
    const dialog = within(await screen.findByRole('dialog', { ...fast, name: 'Change a filter' }));
    await page.user.click(dialog.getByRole('radio', { ...fast, name: 'is not' }));
    await page.user.click(dialog.getByRole('button', { ...fast, name: 'Apply' }));
    expect(count()).toBe(all - inLab);
    await page.user.click(button('Remove filter: Resource space is not Lab'));
    expect(count()).toBe(all);
    expect(document.activeElement).toBe(field());
  });

  it('of time, type and connection add up, four stand in the row, and all are cleared', async () => {
    const page = await showList();
    const all = count();
    await addFilter(page, 'Created', ['last 24 h']);
    const recent = count();
    expect(recent).toBeLessThan(all);
    await addFilter(page, 'Type', ['Ferry'], true);
    expect(cells('type')).not.toContain('Ferry');
    await addFilter(page, 'Connection', [/IoTDA test$/], true);
    await addFilter(page, 'Status', ['Unknown', 'Draft'], true);
    screen.getByText('Unknown, Draft');
    await addFilter(page, 'Scope', [/All/], true);
    await untilAddress(
      '?created=24h&not.type=worst&not.connection=iotda-test&not.status=unknown,draft&not.scope=GLOBAL',
    );
    expect(button('1 more filter').textContent).toBe('+1');
    await page.user.click(button('Clear all'));
    expect(count()).toBe(all);
    await untilAddress('');
  });

  it('between two times are of the chosen zone', async () => {
    const page = await showList({
      before: async () => localStorage.setItem('quayside:preferences', '{"v":1,"d":{"zone":"Asia/Shanghai"}}'),
    });
    await page.user.click(button('+ Filter'));
    const dialog = within(await screen.findByRole('dialog', fast));
    await page.user.selectOptions(dialog.getByRole('combobox', fast), 'Created');
    await page.user.click(dialog.getByLabelText('Between'));
    await page.user.click(dialog.getByRole('button', { ...fast, name: 'Apply' }));
    dialog.getByText('Give at least one end; the first must lie before the second.');
    await page.user.type(dialog.getByLabelText('From (UTC+8)'), '2026-03-01T08:00');
    await page.user.click(dialog.getByRole('button', { ...fast, name: 'Apply' }));
    await untilAddress('?created=2026-03-01T00:00Z..');
    screen.getByText('2026-03-01 08:00 UTC+8 or later');
  });
});
