import type { Language } from '@/i18n/language';

/** One formatter per language: making one costs more than using it a thousand times. */
const GROUPED: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }),
};

const TENTHS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }),
};

/** What stands where a value is not known. Never for zero. */
export const UNKNOWN = '—';

/** A whole number, grouped: `1,260`. `—` where it is not known. */
export function formatNumber(value: number | undefined, language: Language): string {
  return value === undefined || !Number.isFinite(value) ? UNKNOWN : GROUPED[language].format(value);
}

/** A count that stopped at its cap says so: `1,000+`. */
export function formatCount(count: number, language: Language, capped = false): string {
  return `${formatNumber(count, language)}${capped ? '+' : ''}`;
}

/**
 * A share of 0 to 1 as whole percent, rounded down so that nothing is done before it is: `62 %`, Chinese `62%`. What is
 * more than nothing and less than one percent is `< 1 %`.
 */
export function formatPercent(fraction: number | undefined, language: Language): string {
  if (fraction === undefined || !Number.isFinite(fraction)) return UNKNOWN;
  const sign = language === 'en' ? ' %' : '%';
  if (fraction > 0 && fraction < 0.01) return `< 1${sign}`;
  // A share such as 0.29 times 100 lies just under the whole number that it means.
  return `${GROUPED[language].format(Math.floor(fraction * 100 + 1e-9))}${sign}`;
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** A size in bytes, in binary units: `812 B`, `18 KiB`, `1.2 GiB`; tenths only under ten. */
export function formatBytes(sizeBytes: number | undefined, language: Language): string {
  if (sizeBytes === undefined || !Number.isFinite(sizeBytes) || sizeBytes < 0) return UNKNOWN;
  let value = sizeBytes;
  let unit = 0;
  // 1023.6 KiB would be written 1,024 KiB, which is 1 MiB.
  while (rounded(value, unit) >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${TENTHS[language].format(rounded(value, unit))} ${UNITS[unit]}`;
}

function rounded(value: number, unit: number): number {
  return unit > 0 && value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}
