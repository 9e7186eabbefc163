import { Refusal } from '../../cloud';
import { rpcFailure } from '../alibaba/rpc-replies';
import type { DataworksState, Service } from './state';
import { EDITIONS } from './workspace';
import { dayOf } from './days';

/**
 * The state with one call more, where calls are limited, or a refusal. Limits are per account and region; the day begins at
 * midnight of the first workspace's zone (our choice).
 */
export function countCall(state: DataworksState, { settings, workspaces }: Service, now: number): DataworksState {
  const [first] = workspaces;
  if (!first) return state;
  const perDay = settings.callsPerDay || EDITIONS[first.edition].callsPerDay;
  const perSecond = settings.callsPerSecond;
  if (perDay === undefined && perSecond === 0) return state;
  const [day, second] = [dayOf(now, first.zoneMs), Math.floor(now / 1000)];
  const inDay = state.calls?.day === day ? state.calls.inDay : 0;
  const inSecond = state.calls?.second === second ? state.calls.inSecond : 0;
  if (perDay !== undefined && inDay >= perDay) {
    const message = 'The request for this resource has exceeded your daily available limit.';
    throw new Refusal(rpcFailure(429, 'Throttling.Api.Risk', message));
  }
  if (perSecond > 0 && inSecond >= perSecond) {
    const reply = rpcFailure(429, 'Throttling.User');
    throw new Refusal({ ...reply, headers: { 'x-acs-retry-after': `${1000 - (now % 1000)}` } });
  }
  return { ...state, calls: { day, inDay: inDay + 1, second, inSecond: inSecond + 1 } };
}
