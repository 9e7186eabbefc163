import { isRecord } from '@/core/is-record';
import { choice, type ParameterRule, parameter } from './parameter-rule';
import type { Path } from './script';
import { OTHER_STEP_TYPES, STEP_TYPES, stepTypeOf } from './step-types';

/** The keys of a script around its steps, by the object that holds them. */
const TOP: readonly ParameterRule[] = [
  choice('type', 'job', { must: true }),
  choice('version', '2.0', { must: true }),
  parameter('steps', 'list', { must: true }),
  parameter('setting', 'json'),
  parameter('order', 'json', { must: true }),
  parameter('extend', 'json'),
];

const ORDER = [parameter('hops', 'list', { must: true })];
const HOP = [parameter('from', 'text', { must: true }), parameter('to', 'text', { must: true })];

const EXTEND: readonly ParameterRule[] = [
  choice('mode', 'code|wizard', { open: true }),
  choice('formatType', 'datax', { open: true }),
  parameter('resourceGroup', 'text'),
  parameter('cu', 'text'),
];

const CONNECTION: readonly ParameterRule[] = [
  parameter('datasource', 'text', { must: true }),
  parameter('table', 'list', { must: true }),
];

const SETTING: readonly ParameterRule[] = [
  parameter('speed', 'json'),
  parameter('errorLimit', 'json'),
  choice('executeMode', 'distribute', { help: 'executeMode' }),
  parameter('jvmOption', 'text', { placeholder: '-Xms1g -Xmx1g' }),
  parameter('jvmMemory', 'number', { placeholder: '1' }),
  parameter('failoverEnable', 'boolean'),
  parameter('common', 'json'),
];

const SPEED: readonly ParameterRule[] = [
  parameter('concurrent', 'number', { placeholder: '3' }),
  parameter('throttle', 'boolean', { placeholder: 'false' }),
  parameter('mbps', 'number', { placeholder: '1', help: 'mbps' }),
];

const ERROR_LIMIT: readonly ParameterRule[] = [
  parameter('record', 'number', { placeholder: '0', help: 'record' }),
  choice('strategy', 'Ignore|Tolerance|ZeroTolerance'),
];

const COMMON = [parameter('column', 'json', { placeholder: '{}' })];
const COMMON_COLUMN = [parameter('timeZone', 'text', { placeholder: 'GMT+8' })];

/** The keys that an object of a script may have, as far as they are known. `script` is the parsed whole. */
export function keysAt(path: Path, script: unknown): readonly ParameterRule[] {
  const place = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  switch (place) {
    case '':
      return TOP;
    case 'order':
      return ORDER;
    case 'order.hops.*':
      return HOP;
    case 'extend':
      return EXTEND;
    case 'setting':
      return SETTING;
    case 'setting.speed':
      return SPEED;
    case 'setting.errorLimit':
      return ERROR_LIMIT;
    case 'setting.common':
      return COMMON;
    case 'setting.common.column':
      return COMMON_COLUMN;
    case 'steps.*':
      return stepKeys();
    case 'steps.*.parameter': {
      const { stepType, category } = stepAt(path, script);
      const rule = stepTypeOf(stepType);
      if (!rule) return [parameter('datasource', 'text'), parameter('envType', 'number'), parameter('column', 'list')];
      return category === 'writer' ? rule.writer : rule.reader;
    }
    case 'steps.*.parameter.connection.*':
      return CONNECTION;
    default:
      return [];
  }
}

function stepKeys(): readonly ParameterRule[] {
  const types = [...STEP_TYPES.map(({ stepType }) => stepType), ...OTHER_STEP_TYPES].join('|');
  return [
    choice('stepType', types, { must: true, open: true }),
    parameter('name', 'text', { must: true }),
    choice('category', 'reader|writer', { must: true, open: true }),
    parameter('parameter', 'json', { must: true }),
  ];
}

/** The type and the category of the step that a path leads into; empty where it has none. */
export function stepAt(path: Path, script: unknown): { readonly stepType: string; readonly category: string } {
  const steps = isRecord(script) ? script['steps'] : undefined;
  const step: unknown = Array.isArray(steps) && typeof path[1] === 'number' ? steps[path[1]] : undefined;
  const text = (key: string) => (isRecord(step) && typeof step[key] === 'string' ? step[key] : '');
  return { stepType: text('stepType'), category: text('category') };
}
