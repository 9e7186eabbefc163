import type { Node } from 'jsonc-parser';

/** A part of a text that is written again letter by letter: numbers and escapes stay as they were spelled. */
export class Source {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** How the text around a new part is laid out. */
export interface Style {
  readonly eol: string;
  readonly unit: string;
  /** What stands between a key and its value. */
  readonly colon: string;
  /** The indent of the new part's own line; undefined where everything stands on one line. */
  readonly indent: string | undefined;
}

const BREAK = /[\r\n]/;

/** A value as JSON text in the style of its surroundings. */
export function layOut(value: unknown, style: Style): string {
  if (value instanceof Source) return value.text;
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) {
    return enclose(
      '[]',
      value.map((item: unknown) => layOut(item ?? null, inner(style))),
      style,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [JSON.stringify(key) + style.colon + layOut(item, inner(style))],
    );
    return enclose('{}', items, style);
  }
  // Functions and symbols have no JSON; nobody has them to write.
  return JSON.stringify(value) ?? 'null';
}

function inner(style: Style): Style {
  return style.indent === undefined ? style : { ...style, indent: style.indent + style.unit };
}

function enclose(pair: string, items: readonly string[], { eol, unit, colon, indent }: Style): string {
  const [open = '', close = ''] = pair;
  if (items.length === 0) return pair;
  if (indent === undefined) return open + items.join(colon.endsWith(' ') ? ', ' : ',') + close;
  const line = eol + indent + unit;
  return open + line + items.join(`,${line}`) + eol + indent + close;
}

/** Where a list's or an object's next item would go, and how: the white space before it and between it and its neighbour. */
export interface Slot {
  readonly style: Style;
  /** Between two items, with the comma. */
  readonly gap: string;
  /** Before the first and behind the last item of one that is empty so far. */
  readonly lead: string;
  readonly tail: string;
}

/** How a new item at `index` of this list or object is laid out: as its neighbours are. */
export function slotIn(text: string, root: Node, container: Node, index: number): Slot {
  const style = styleOf(text, root);
  const items = container.children ?? [];
  const [first] = items;
  if (!first) {
    const line = lineIndent(text, container.offset);
    if (!BREAK.test(text)) return { style: { ...style, indent: undefined }, gap: ',', lead: '', tail: '' };
    const indent = line + style.unit;
    return { style: { ...style, indent }, gap: ',', lead: style.eol + indent, tail: style.eol + line };
  }
  const lead = text.slice(container.offset + 1, first.offset);
  const colon = colonOf(text, first) ?? style.colon;
  const before = items[Math.min(Math.max(index, 1), items.length - 1) - 1];
  const after = items[Math.min(Math.max(index, 1), items.length - 1)];
  const near = before && after && before !== after ? text.slice(endOf(before), after.offset) : undefined;
  const spaced = BREAK.test(lead) ? lead : colon.endsWith(' ') ? ' ' : '';
  const indent = BREAK.test(lead) ? (/[^\r\n]*$/.exec(lead)?.[0] ?? '') : undefined;
  return { style: { ...style, colon, indent }, gap: near ?? `,${spaced}`, lead, tail: '' };
}

/** The layout of a whole text, from its first key. */
function styleOf(text: string, root: Node): Style {
  const first = root.children?.[0];
  const lead = first ? text.slice(root.offset + 1, first.offset) : '';
  const unit = BREAK.test(lead) ? (/[^\r\n]*$/.exec(lead)?.[0] ?? '') : '';
  const colon = (first && colonOf(text, first)) ?? (BREAK.test(text) ? ': ' : ':');
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit: unit === '' ? '  ' : unit, colon, indent: undefined };
}

function colonOf(text: string, item: Node): string | undefined {
  const [key, value] = item.type === 'property' ? (item.children ?? []) : [];
  const between = key && value && text.slice(endOf(key), value.offset);
  return between !== undefined && !BREAK.test(between) ? between : undefined;
}

function lineIndent(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Where a node ends. */
export function endOf(node: Node): number {
  return node.offset + node.length;
}
