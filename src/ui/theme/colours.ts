import type { MantineColorsTuple } from '@mantine/core';

/**
 * The hues of the console. Shade by shade each has the same contrast against white (1.05 1.12 1.28 1.55 2.0 2.9 4.6 5.6
 * 7.4 10.4), so what is proved for one holds for all; `contrast.test.ts` proves it. `gray` and `dark` are the planes
 * and texts of the two schemes and follow their own ladders.
 */
export const COLOURS = {
  quay: ['#f3fbff', '#e4f5ff', '#c3e9ff', '#96d8fe', '#64c0f1', '#31a2d7', '#057dac', '#066f99', '#005c80', '#014561'],
  red: ['#fff8f7', '#ffeeed', '#ffdbd8', '#ffc0bb', '#ff9b95', '#fe6563', '#d9353c', '#c72731', '#a81925', '#80111a'],
  amber: ['#fff8f1', '#fff0de', '#ffdeb7', '#fcc682', '#efa845', '#d08804', '#a26900', '#905d02', '#784c02', '#5a3902'],
  green: ['#f1fcf5', '#e1f7e9', '#bfeed1', '#91e0b2', '#5acb90', '#16ad6e', '#018653', '#037749', '#03633c', '#024a2c'],
  violet: [
    '#faf9ff',
    '#f3f0ff',
    '#e6dfff',
    '#d5c8fe',
    '#c0a9fe',
    '#a684f3',
    '#8461cc',
    '#7654ba',
    '#62449e',
    '#4a3278',
  ],
  magenta: [
    '#fff7fc',
    '#ffedf8',
    '#ffd9f1',
    '#febce7',
    '#fd93dc',
    '#e16fbf',
    '#ba4b9b',
    '#a93e8c',
    '#8e3075',
    '#6c2358',
  ],
  teal: ['#f0fcfb', '#e0f7f5', '#bcede9', '#8bded8', '#4ec8c2', '#0ea9a3', '#05837e', '#067470', '#05605c', '#004845'],
  gray: ['#f7f8fa', '#eff1f4', '#e5e9ed', '#d6dadf', '#878c91', '#696e74', '#5b6167', '#43484f', '#2d3339', '#1a1f24'],
  dark: ['#e5e7e9', '#c6cacf', '#9ea5ab', '#8c939b', '#30363c', '#23282d', '#191d22', '#12161a', '#0c0f12', '#07080b'],
} as const satisfies Record<string, MantineColorsTuple>;

export type Hue = keyof typeof COLOURS;
