import { createTheme, type InputProps, type MantineSize, type TableProps, type TooltipProps } from '@mantine/core';
import { COLOURS } from './colours';

/** Pixels at 100 % zoom as rem, so that a larger browser font enlarges everything alike. */
function px(value: number): string {
  return `${value / 16}rem`;
}

const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif';

const MONO =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "PingFang SC", "Noto Sans SC", "Microsoft YaHei", monospace';

/** One shadow for all that floats; it differs by scheme, so its value stands in `css-variables.ts`. */
const SHADOW = 'var(--q-shadow)';

const SMALL_HEADING = { fontSize: px(13), lineHeight: `${20 / 13}` };

/** Each default is typed by the part it belongs to, without importing the part into the entry. */
const components = {
  Input: { defaultProps: { size: 'sm' } satisfies Partial<InputProps> },
  InputWrapper: { defaultProps: { size: 'sm' as MantineSize } },
  Checkbox: { defaultProps: { size: 'xs', radius: 'sm' } },
  Radio: { defaultProps: { size: 'xs' } },
  Table: { defaultProps: { tabularNums: true } satisfies Partial<TableProps> },
  Tooltip: {
    defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: true } } satisfies Partial<TooltipProps>,
  },
};

/** The look of the console as one value; the reasons stand in the design notes, the proofs in `contrast.test.ts`. */
export const theme = createTheme({
  primaryColor: 'quay',
  primaryShade: { light: 7, dark: 6 },
  // Mantine's stock hues fail AA as text, so every stock name leads to one of ours.
  colors: {
    ...COLOURS,
    blue: COLOURS.quay,
    yellow: COLOURS.amber,
    orange: COLOURS.amber,
    pink: COLOURS.magenta,
    grape: COLOURS.magenta,
    indigo: COLOURS.violet,
    cyan: COLOURS.teal,
    lime: COLOURS.green,
  },
  white: '#ffffff',
  black: COLOURS.gray[9],
  radius: { xs: px(3), sm: px(4), md: px(6), lg: px(8), xl: px(12) },
  defaultRadius: 'md',
  spacing: { xs: px(4), sm: px(8), md: px(12), lg: px(16), xl: px(24) },
  fontSizes: { xs: px(12), sm: px(13), md: px(14), lg: px(16), xl: px(20) },
  lineHeights: { xs: `${16 / 12}`, sm: `${20 / 13}`, md: `${20 / 14}`, lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: px(20), lineHeight: '1.4' },
      h2: { fontSize: px(14), lineHeight: `${20 / 14}` },
      h3: SMALL_HEADING,
      h4: SMALL_HEADING,
      h5: SMALL_HEADING,
      h6: SMALL_HEADING,
    },
  },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '90em' },
  shadows: { xs: SHADOW, sm: SHADOW, md: SHADOW, lg: SHADOW, xl: SHADOW },
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  focusRing: 'auto',
  fontSmoothing: true,
  components,
});
