import type { IconProps } from './icon';

/** The quay: two bollards under a beam, on water, in the one colour of acting. */
export function Logo({ size = 24 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--mantine-primary-color-filled)" />
      <path
        d="M7 15.5V9.4A1.4 1.4 0 0 1 8.4 8h7.2A1.4 1.4 0 0 1 17 9.4v6.1M12 8v7.5M4.8 15.5h14.4"
        fill="none"
        stroke="var(--mantine-color-white)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
