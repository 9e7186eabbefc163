import { Icon, type IconProps } from './icon';

export function OverviewIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 2h5v6.5H2zM9 2h5v3.5H9zM9 7.5h5V14H9zM2 10.5h5V14H2z" />
    </Icon>
  );
}

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
      <path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11" />
    </Icon>
  );
}

export function ActivityIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.5 8.5H4l2.2-5.5 3.4 10 2.2-4.5h2.7" />
    </Icon>
  );
}

export function TemplatesIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 14V2h6.5L13 5.5V14zM9.5 2v3.5H13" />
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

export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.4" />
    </Icon>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6.8" cy="6.8" r="4.3" />
      <path d="m10 10 4 4" />
    </Icon>
  );
}

export function BellIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 11.5c1-1 1.3-2 1.3-4.3a3.7 3.7 0 0 1 7.4 0c0 2.3.3 3.3 1.3 4.3zM6.6 13.8a1.6 1.6 0 0 0 2.8 0" />
    </Icon>
  );
}
