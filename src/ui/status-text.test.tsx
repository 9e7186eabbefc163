import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DISPLAY_STATUSES } from '@/core/status';
import { en } from '@/i18n/en';
import { zhCN } from '@/i18n/zh-CN';
import { staged } from './staged';
import { StatusMark } from './status-mark';
import { StatusText } from './status-text';

describe.each(DISPLAY_STATUSES)('%s', (status) => {
  it('has a mark that only the eye gets', async () => {
    const { container } = render(await staged('en', <StatusMark status={status} />));
    const mark = container.querySelector('svg');
    expect(mark?.getAttribute('aria-hidden')).toBe('true');
    expect(mark?.childElementCount).toBeGreaterThan(0);
  });

  it('has a word and a sentence in both languages', () => {
    for (const words of [en, zhCN]) {
      expect(words[`status.${status}`]).toMatch(/\S/);
      expect(words[`status.${status}.about`]).toMatch(/[.。]$/);
    }
  });
});

it('gives every status a shape of its own', async () => {
  const { container } = render(
    await staged(
      'en',
      DISPLAY_STATUSES.map((one) => <StatusMark key={one} status={one} />),
    ),
  );
  const shapes = [...container.querySelectorAll('svg')].map((mark) => mark.innerHTML);
  expect(new Set(shapes).size).toBe(DISPLAY_STATUSES.length);
});

it('shows the vendor’s word beside ours, and nothing where there is none', async () => {
  render(await staged('en', <StatusText status="failed" word="Failed" vendorStatus={'EXPORT_ERROR\u0000'} />));
  expect(screen.getByText('Failed')).toBeTruthy();
  expect(screen.getByText('EXPORT_ERROR␀')).toBeTruthy();
});
