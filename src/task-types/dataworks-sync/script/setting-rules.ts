import { isRecord } from '@/core/is-record';
import type { Report } from './report';
import type { Path } from './script';
import { isVariable, numberOf } from './values';
import { words } from './words';

type Json = Readonly<Record<string, unknown>>;

const SPEED: Path = ['setting', 'speed'];
const LIMIT: Path = ['setting', 'errorLimit'];
const STRATEGIES = ['Ignore', 'Tolerance', 'ZeroTolerance'];
const MOST_CONCURRENT = 32;
/** From here on a run can be spread over machines. */
const DISTRIBUTED = 8;

/** Speed, dirty data and execute mode. What is left out is the vendor's default. */
export function ruleSetting(setting: unknown, report: Report): void {
  if (setting === undefined) return;
  if (!isRecord(setting)) {
    report.error(['setting'], words('rule.object', { name: 'setting' }));
    return;
  }
  const { speed, errorLimit, executeMode, failoverEnable } = setting;
  if (isRecord(speed)) ruleSpeed(speed, report);
  else if (speed !== undefined) report.error(SPEED, words('rule.object', { name: 'speed' }));
  if (isRecord(errorLimit)) ruleErrorLimit(errorLimit, report);
  else if (errorLimit !== undefined) report.error(LIMIT, words('rule.object', { name: 'errorLimit' }));
  ruleExecuteMode(executeMode, isRecord(speed) ? speed['concurrent'] : undefined, report);
  if (failoverEnable !== undefined && typeof failoverEnable !== 'boolean' && !isVariable(failoverEnable)) {
    report.error(['setting', 'failoverEnable'], words('rule.boolean', { name: 'failoverEnable' }));
  }
}

function ruleSpeed({ concurrent, throttle, mbps }: Json, report: Report): void {
  if (concurrent !== undefined && !isVariable(concurrent)) {
    const count = numberOf(concurrent) ?? 0;
    const fits = Number.isInteger(count) && count >= 1 && count <= MOST_CONCURRENT;
    if (!fits) report.error([...SPEED, 'concurrent'], words('setting.concurrent'));
    else if (typeof concurrent === 'string') report.warning([...SPEED, 'concurrent'], words('setting.concurrentText'));
  }
  if (throttle !== undefined && typeof throttle !== 'boolean' && !isVariable(throttle)) {
    report.error([...SPEED, 'throttle'], words('rule.boolean', { name: 'throttle' }));
  }
  // Without a throttle the rate does not count.
  if (throttle !== true || isVariable(mbps)) return;
  if (mbps === undefined || mbps === null || mbps === '')
    report.error([...SPEED, 'mbps'], words('setting.mbpsMissing'));
  else if (!((numberOf(mbps) ?? 0) > 0)) report.error([...SPEED, 'mbps'], words('setting.mbps'));
}

function ruleErrorLimit({ record, strategy }: Json, report: Report): void {
  const path = [...LIMIT, 'record'];
  const count = numberOf(record);
  const whole = count !== undefined && Number.isInteger(count) && count >= 0;
  const given = record !== undefined && record !== null && record !== '';
  if (given && !whole && !isVariable(record)) report.error(path, words('setting.record'));
  if (strategy === undefined || strategy === null) return;
  if (typeof strategy !== 'string' || !STRATEGIES.includes(strategy)) {
    report.error([...LIMIT, 'strategy'], words('rule.choice', { name: 'strategy', choices: STRATEGIES.join(', ') }));
  } else if (strategy === 'Tolerance') {
    if (!given) report.warning(path, words('setting.recordMissing'));
  } else if (given) report.error(path, words('setting.recordOnly'));
}

function ruleExecuteMode(mode: unknown, concurrent: unknown, report: Report): void {
  if (mode === undefined || mode === null || isVariable(mode)) return;
  if (mode !== 'distribute') {
    report.error(['setting', 'executeMode'], words('setting.executeMode'));
    return;
  }
  if (isVariable(concurrent) || (numberOf(concurrent) ?? 0) >= DISTRIBUTED) return;
  const at = concurrent === undefined ? ['setting', 'executeMode'] : [...SPEED, 'concurrent'];
  report.error(at, words('setting.distribute'));
}
