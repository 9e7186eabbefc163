import type { CSSVariablesResolver } from '@mantine/core';
import type { Environment } from '@/core/connection';
import type { DisplayStatus } from '@/core/status';
import { COLOURS, type Hue } from './colours';

type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Pick2 = readonly [hue: Hue, light: Shade, dark: Shade, darkHue?: Hue];

/**
 * The colour of each status: hue, shade in light, shade in dark. The quiet ones are gray in light and `dark` in dark.
 * Every one stands at 4.5:1 or more on the page, on a hovered and on a selected row.
 */
const STATUS_COLOURS: Readonly<Record<DisplayStatus, Pick2>> = {
  failed: ['red', 8, 5],
  attention: ['amber', 7, 3],
  partial: ['amber', 7, 3],
  unknown: ['magenta', 7, 5],
  running: ['quay', 7, 4],
  stopping: ['gray', 7, 1, 'dark'],
  waiting: ['gray', 7, 1, 'dark'],
  scheduled: ['violet', 9, 2],
  paused: ['violet', 7, 4],
  ready: ['gray', 7, 1, 'dark'],
  draft: ['gray', 6, 2, 'dark'],
  succeeded: ['green', 8, 3],
  stopped: ['gray', 7, 1, 'dark'],
  expired: ['gray', 6, 2, 'dark'],
};

/** Production is not here: it is one solid orange in both schemes, and nothing else in the product is. */
const ENVIRONMENT_COLOURS: Readonly<Record<Exclude<Environment, 'production'>, Pick2>> = {
  staging: ['violet', 7, 4],
  test: ['teal', 7, 4],
  development: ['gray', 5, 3, 'dark'],
};

function tokens(
  prefix: string,
  table: Readonly<Record<string, Pick2>>,
  scheme: 'light' | 'dark',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table).map(([name, [hue, light, dark, darkHue]]) => [
      `--${prefix}-${name}`,
      scheme === 'light' ? COLOURS[hue][light] : COLOURS[darkHue ?? hue][dark],
    ]),
  );
}

const { gray, dark, quay, red, green } = COLOURS;

/**
 * What Mantine derives and we do not want (its own fail AA or sit wrong), and the console's own tokens:
 *
 * - `--q-frame` navigation and the ground under cards · `--q-page` page and cards · `--q-raised` inputs, menus, the
 *   selection bar · `--q-head` table head · `--q-hover` · `--q-selected` · `--q-hairline` between rows, `--q-edge` round
 *   cards
 * - `--q-control` edges of inputs and boxes (3:1) · `--q-focus` the focus ring · `--q-track` of a progress bar
 * - `--st-<status>` and `--env-<environment>` (+ `--env-production-ink`)
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--env-production': '#f0690a',
    '--env-production-ink': '#1f0d00',
  },
  light: {
    '--mantine-color-error': red[8],
    '--mantine-color-success': green[8],
    '--mantine-color-default-border': gray[3],
    '--mantine-color-default-hover': gray[1],
    '--mantine-color-disabled': gray[1],
    '--mantine-color-disabled-color': gray[5],
    '--q-frame': gray[0],
    '--q-page': '#ffffff',
    '--q-raised': '#ffffff',
    '--q-head': gray[0],
    '--q-hover': gray[1],
    '--q-selected': quay[1],
    '--q-hairline': gray[2],
    '--q-edge': gray[3],
    '--q-track': gray[3],
    '--q-control': gray[4],
    '--q-focus': quay[7],
    '--q-shadow': `0 0 0 1px ${gray[3]}, 0 8px 24px rgb(20 28 36 / .14)`,
    ...tokens('st', STATUS_COLOURS, 'light'),
    ...tokens('env', ENVIRONMENT_COLOURS, 'light'),
  },
  dark: {
    '--mantine-color-error': red[5],
    '--mantine-color-success': green[3],
    '--mantine-color-default-border': dark[4],
    '--mantine-color-default-hover': dark[5],
    '--mantine-color-disabled': dark[7],
    '--mantine-color-disabled-color': dark[3],
    // Mantine darkens gray 9 for these two, which is darker than the page: a hover that cannot be seen.
    '--mantine-color-gray-light': dark[6],
    '--mantine-color-gray-light-hover': dark[5],
    '--q-frame': dark[8],
    '--q-page': dark[7],
    '--q-raised': dark[6],
    '--q-head': dark[6],
    '--q-hover': dark[5],
    '--q-selected': '#012331',
    '--q-hairline': dark[5],
    '--q-edge': dark[4],
    '--q-track': dark[4],
    '--q-control': '#66707a',
    '--q-focus': quay[4],
    '--q-shadow': `0 0 0 1px ${dark[4]}, 0 8px 24px rgb(0 0 0 / .6)`,
    ...tokens('st', STATUS_COLOURS, 'dark'),
    ...tokens('env', ENVIRONMENT_COLOURS, 'dark'),
  },
});
