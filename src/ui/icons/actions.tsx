import { Icon, type IconProps } from './icon';

export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5v11M2.5 8h11" />
    </Icon>
  );
}

export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.5" y="5.5" width="8" height="8.5" rx="1.5" />
      <path d="M3.5 10.5A1.5 1.5 0 0 1 2 9V3.5A1.5 1.5 0 0 1 3.5 2H9a1.5 1.5 0 0 1 1.5 1.5" />
    </Icon>
  );
}

export function PauseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2" />
    </Icon>
  );
}

export function ChevronIcon({
  direction = 'down',
  ...props
}: IconProps & { readonly direction?: 'down' | 'up' | 'left' | 'right' }) {
  const PATHS = { down: 'm4 6 4 4 4-4', up: 'm4 10 4-4 4 4', left: 'm10 4-4 4 4 4', right: 'm6 4 4 4-4 4' } as const;
  return (
    <Icon {...props}>
      <path d={PATHS[direction]} />
    </Icon>
  );
}

export function SunIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7" />
    </Icon>
  );
}

export function MoonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z" />
    </Icon>
  );
}
