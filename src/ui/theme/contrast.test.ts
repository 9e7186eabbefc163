import { defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENTS } from '@/core/connection';
import { DISPLAY_STATUSES, type DisplayStatus } from '@/core/status';
import { COLOURS, type Hue } from './colours';
import { contrast } from './contrast';
import { cssVariablesResolver } from './css-variables';
import { theme } from './theme';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const merged = mergeMantineTheme(DEFAULT_THEME, theme);
const derived = defaultCssVariablesResolver(merged);
const own = cssVariablesResolver(merged);

/** The colour a variable has in a scheme, through every `var()`, as the provider would emit it. */
function colour(name: `--${string}`, scheme: Scheme): string {
  const value = own[scheme][name] ?? own.variables[name] ?? derived[scheme][name] ?? derived.variables[name];
  if (value === undefined) throw new Error(`No such variable: ${name}`);
  const reference = /^var\(--([\w-]+)\)$/.exec(value);
  if (reference) return colour(`--${reference[1]}`, scheme);
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, 1)?\)$/.exec(value);
  if (!rgb) return value;
  return `#${rgb
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

const mantine = (name: string) => `--mantine-color-${name}` as const;

const GROUNDS = ['--q-page', '--q-hover', '--q-selected'] as const;
const OTHER_GROUNDS = ['--q-frame', '--q-raised', '--q-head'] as const;

/** Foreground, background, the least that will do, and the ratio the design notes state (light, dark). */
const CLAIMS: readonly [
  what: string,
  fg: `--${string}`,
  bg: `--${string}`,
  least: number,
  light: number,
  dark: number,
][] = [
  ['body text', mantine('text'), mantine('body'), 7, 16.6, 14.7],
  ['dimmed text', mantine('dimmed'), mantine('body'), 4.5, 6.3, 7.3],
  ['dimmed text on hover', mantine('dimmed'), '--q-hover', 4.5, 5.5, 6.0],
  ['placeholder', mantine('placeholder'), '--q-raised', 4.5, 5.1, 5.5],
  ['link', mantine('anchor'), mantine('body'), 4.5, 5.6, 9.0],
  ['error', mantine('error'), mantine('body'), 4.5, 7.4, 6.3],
  ['disabled', mantine('disabled-color'), mantine('disabled'), 4.5, 4.6, 5.9],
  ['edge of a control on the input', '--q-control', '--q-raised', 3, 3.4, 3.4],
  ['edge of a control on the page', '--q-control', mantine('body'), 3, 3.4, 3.6],
  ['focus ring on the page', '--q-focus', mantine('body'), 3, 5.6, 9.0],
  ['white on filled', '--mantine-color-white', mantine('quay-filled'), 4.5, 5.6, 4.6],
  ['white on filled, hovered', '--mantine-color-white', mantine('quay-filled-hover'), 4.5, 7.4, 5.6],
  ['production ink on orange', '--env-production-ink', '--env-production', 4.5, 6.0, 6.0],
  ['production orange on the page', '--env-production', mantine('body'), 3, 3.1, 5.8],
];

/** The worst ratio on page, hovered and selected row, as the design notes state it for light and dark. */
const STATUS_RATIOS: Readonly<Record<DisplayStatus, readonly [light: number, dark: number]>> = {
  draft: [5.5, 6.0],
  scheduled: [9.2, 11.6],
  waiting: [8.2, 9.0],
  running: [5.0, 7.3],
  stopping: [8.2, 9.0],
  succeeded: [6.5, 9.6],
  partial: [5.0, 9.6],
  failed: [6.6, 5.1],
  stopped: [8.2, 9.0],
  expired: [5.5, 6.0],
  unknown: [4.9, 5.1],
  // Not in the notes: computed here when lifecycle and run were split.
  ready: [8.2, 9.0],
  paused: [5.0, 7.3],
  attention: [5.0, 9.6],
};

describe.each(SCHEMES)('contrast in %s', (scheme) => {
  it.each(CLAIMS)('%s', (_what, fg, bg, least, light, dark) => {
    const ratio = contrast(colour(fg, scheme), colour(bg, scheme));
    expect(ratio).toBeGreaterThanOrEqual(least);
    expect(Math.abs(ratio - (scheme === 'light' ? light : dark))).toBeLessThanOrEqual(0.06);
  });

  const hues = (Object.keys(COLOURS) as Hue[]).filter((hue) => hue !== 'gray' && hue !== 'dark');
  it.each(hues)('%s as Mantine derives it', (hue) => {
    const white = colour('--mantine-color-white', scheme);
    const page = colour(mantine('body'), scheme);
    const of = (role: string) => colour(mantine(`${hue}-${role}`), scheme);
    expect(contrast(white, of('filled'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(white, of('filled-hover'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('light-color'), of('light'))).toBeGreaterThanOrEqual(7);
    expect(contrast(of('light-color'), of('light-hover'))).toBeGreaterThanOrEqual(7);
    expect(contrast(of('text'), page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('outline'), page)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(DISPLAY_STATUSES)('%s on page, hovered and selected row, and on every other ground', (status) => {
    const on = (plane: `--${string}`) => contrast(colour(`--st-${status}`, scheme), colour(plane, scheme));
    const worst = Math.min(...GROUNDS.map(on));
    expect(worst).toBeGreaterThanOrEqual(4.5);
    expect(Math.abs(worst - STATUS_RATIOS[status][scheme === 'light' ? 0 : 1])).toBeLessThanOrEqual(0.06);
    expect(Math.min(...OTHER_GROUNDS.map(on))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ENVIRONMENTS.filter((one) => one !== 'production'))(
    'the mark of %s on page, hovered and selected row',
    (env) => {
      for (const plane of GROUNDS) {
        expect(contrast(colour(`--env-${env}`, scheme), colour(plane, scheme)), plane).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('text, links and the focus ring hold on every plane', () => {
    for (const plane of [...GROUNDS, ...OTHER_GROUNDS]) {
      const ground = colour(plane, scheme);
      expect(contrast(colour(mantine('text'), scheme), ground), plane).toBeGreaterThanOrEqual(7);
      expect(contrast(colour(mantine('dimmed'), scheme), ground), plane).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(mantine('anchor'), scheme), ground), plane).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('--q-focus', scheme), ground), plane).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the ladder', () => {
  const LADDER = [1.05, 1.12, 1.28, 1.55, 2.0, 2.9, 4.6, 5.6, 7.4, 10.4];
  it.each(['quay', 'red', 'amber', 'green', 'violet', 'magenta', 'teal'] as const)('%s', (hue) => {
    const ratios = COLOURS[hue].map((shade) => contrast(shade, '#ffffff'));
    ratios.forEach((ratio, shade) =>
      expect(Math.abs(ratio / (LADDER[shade] ?? 0) - 1), `${hue} ${shade}`).toBeLessThan(0.03),
    );
  });

  it('knows black and white, and refuses what is no colour', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(() => contrast('white', '#ffffff')).toThrow('Not a colour');
  });
});

describe('the claim is a real test', () => {
  it('fails for Mantine’s own hues', () => {
    const stock = DEFAULT_THEME.colors['orange']?.[7] ?? '';
    expect(contrast(stock, '#ffffff')).toBeLessThan(4.5);
  });
});

describe('production', () => {
  it('has an orange that no shade of any hue is', () => {
    const orange = own.variables['--env-production'];
    expect(Object.values(COLOURS).flat()).not.toContain(orange);
  });
});
