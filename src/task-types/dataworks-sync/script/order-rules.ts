import { isRecord } from '@/core/is-record';
import type { Report } from './report';
import type { Path } from './script';
import { words } from './words';

const HOPS: Path = ['order', 'hops'];

/** Hops lead from steps to steps that are there, and over them every reader reaches a writer. */
export function ruleOrder(value: Readonly<Record<string, unknown>>, report: Report): void {
  const { order, steps } = value;
  if (order !== undefined && !isRecord(order)) {
    report.error(['order'], words('rule.object', { name: 'order' }));
    return;
  }
  const hops = order?.['hops'];
  if (hops !== undefined && !Array.isArray(hops)) {
    report.error(HOPS, words('rule.list', { name: 'hops' }));
    return;
  }
  const known = Array.isArray(steps) ? steps.filter(isRecord) : [];
  const names = new Set(known.map(({ name }) => name));
  const next = new Map<unknown, unknown[]>();
  (hops ?? []).forEach((hop: unknown, index) => {
    if (!ruleHop(hop, [...HOPS, index], names, report)) return;
    next.set(hop['from'], [...(next.get(hop['from']) ?? []), hop['to']]);
  });
  const of = (category: string) => known.filter((step) => step['category'] === category).map(({ name }) => name);
  const [readers, writers] = [of('reader'), of('writer')];
  if (readers.length === 0 || writers.length === 0) return;
  const fromReaders = readers.map((reader) => reach(reader, next));
  const stray = fromReaders.some((reached) => !writers.some((writer) => reached.has(writer)));
  const unfed = writers.some((writer) => !fromReaders.some((reached) => reached.has(writer)));
  if (stray || unfed) report.error(HOPS, words('order.none'));
}

function ruleHop(
  hop: unknown,
  path: Path,
  names: ReadonlySet<unknown>,
  report: Report,
): hop is Readonly<Record<string, unknown>> {
  if (!isRecord(hop)) {
    report.error(path, words('rule.object', { name: 'hops' }));
    return false;
  }
  for (const end of ['from', 'to']) {
    const name = hop[end];
    if (typeof name !== 'string') report.error([...path, end], words('rule.missing', { name: end }));
    else if (!names.has(name)) report.error([...path, end], words('order.unknown', { name }));
  }
  return true;
}

function reach(from: unknown, next: ReadonlyMap<unknown, readonly unknown[]>): ReadonlySet<unknown> {
  const reached = new Set<unknown>();
  const open = [from];
  while (open.length > 0) {
    for (const name of next.get(open.pop()) ?? []) {
      if (!reached.has(name)) open.push(name);
      reached.add(name);
    }
  }
  return reached;
}
