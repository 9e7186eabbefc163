import type { ExportKind } from './project';

/** What a parameter may be. Lengths of texts without one in the sheet are this simulator's choice. */
export type Rule =
  | { readonly is: 'text'; readonly longest: number }
  /** Several texts: a repeated parameter, one with commas, or a list in a body. */
  | { readonly is: 'texts'; readonly most: number; readonly longest: number }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'number' }
  /** `2026-02-20T21:11:11Z`. */
  | { readonly is: 'time' }
  /** `key=value`. */
  | { readonly is: 'tag' };

export interface TriggerRules {
  readonly from: 'query' | 'body';
  readonly required: readonly string[];
  /** How many days back `start_time` and `end_time` may lie. */
  readonly days?: number;
  readonly rules: Readonly<Record<string, Rule>>;
}

const text: Rule = { is: 'text', longest: 255 };
const userName: Rule = { is: 'text', longest: 20 };
const userNames: Rule = { is: 'texts', most: 100, longest: 64 };
const number: Rule = { is: 'number' };
const time: Rule = { is: 'time' };
const flag: Rule = { is: 'word', words: ['true', 'false'] };
const language: Rule = { is: 'word', words: ['zh_CN', 'en_US'] };
const activeType: Rule = { is: 'word', words: ['USER_ACTIVATE', 'ADMIN_ACTIVATE'] };
const sorting = (...fields: readonly string[]): Readonly<Record<string, Rule>> => ({
  sort_field: { is: 'word', words: fields },
  sort_type: { is: 'word', words: ['ASC', 'DESC'] },
});
const hours = { usage_min_hours: number, usage_max_hours: number };

/** What the operations that begin exports take (contract 3.4). */
export const TRIGGER_RULES: Readonly<Record<ExportKind, TriggerRules>> = {
  desktops: {
    from: 'query',
    required: ['language'],
    rules: {
      language,
      computer_name: text,
      desktop_ip: text,
      desktop_id: text,
      tag: { is: 'tag' },
      desktop_type: { is: 'word', words: ['DEDICATED', 'POOLED'] },
      status: { is: 'word', words: ['ACTIVE', 'SHUTOFF', 'ERROR', 'HIBERNATED'] },
      user_names: userNames,
      ...sorting('created', 'computer_name'),
      pool_id: { is: 'texts', most: 100, longest: 64 },
      user_attached: flag,
      image_id: text,
      charge_mode: { is: 'word', words: ['0', '1'] },
      in_maintenance_mode: flag,
      subnet_id: text,
      enterprise_project_id: text,
      connection_status_version: { is: 'word', words: ['NEW', 'OLD'] },
    },
  },
  connections: {
    from: 'query',
    required: [],
    days: 30,
    rules: {
      start_time: time,
      end_time: time,
      user_name: userName,
      computer_name: text,
      terminal_type: text,
      language,
      min_e2e_rtt: number,
      max_e2e_rtt: number,
      public_ip: text,
      domain: text,
      enterprise_project_id: text,
    },
  },
  'desktop-usage': {
    from: 'query',
    required: ['start_time', 'end_time'],
    days: 180,
    rules: {
      start_time: time,
      end_time: time,
      resource_name: text,
      min_idle_days: number,
      max_idle_days: number,
      ...hours,
      ...sorting('desktop_usage', 'desktop_idle_duration'),
    },
  },
  'user-usage': {
    from: 'query',
    required: ['start_time', 'end_time'],
    days: 30,
    rules: { start_time: time, end_time: time, username: text, ...hours, ...sorting('user_usage') },
  },
  'app-access': {
    from: 'body',
    required: ['start_time', 'end_time'],
    days: 30,
    rules: {
      start_time: time,
      end_time: time,
      username: text,
      ...sorting('access_failed_count', 'last_access_failed_time'),
    },
  },
  users: {
    from: 'body',
    required: [],
    rules: {
      user_name: userName,
      user_names: userNames,
      description: text,
      active_type: activeType,
      language,
      enterprise_project_id: text,
    },
  },
  'group-users': {
    from: 'query',
    required: [],
    rules: { user_name: userName, description: text, active_type: activeType, group_name: text, language },
  },
  terminals: {
    from: 'query',
    required: ['language'],
    rules: { language, computer_name: text, mac: text },
  },
};
