import { Icon, type IconProps } from './icon';

export function TasksIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6 3.5h8M6 8h8M6 12.5h8M2 3.5h1M2 8h1M2 12.5h1" />
    </Icon>
  );
}

export function DownloadsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2v7.5M4.8 6.6 8 9.8l3.2-3.2M2.5 12.5v1h11v-1" />
    </Icon>
  );
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="2.1" />
      <path d="M6.8 1.8h2.4l.4 1.7 1.2.7 1.7-.5 1.2 2.1-1.3 1.2v1.9l1.3 1.2-1.2 2.1-1.7-.5-1.2.7-.4 1.7H6.8l-.4-1.7-1.2-.7-1.7.5-1.2-2.1L3.6 9V7L2.3 5.8l1.2-2.1 1.7.5 1.2-.7z" />
    </Icon>
  );
}
