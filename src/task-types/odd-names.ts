import { visibleText } from '@/ui/visible-text';

/** How long names of this vendor usually may be; where it documents no limit, more is a doubt and no error. */
const USUAL = 128;

/** What is odd about a name, of which a vendor documents neither characters nor length. */
export interface OddName {
  /** It holds what hides or reorders text. */
  readonly hidden: boolean;
  /** How long it is, where that is more than usual. */
  readonly long?: { readonly count: number; readonly usual: number };
}

/** Looks at a name before it is sent. Characters count as people count them, near enough: by code points. */
export function oddName(name: string): OddName {
  const count = name.match(/./gsu)?.length ?? 0;
  return { hidden: visibleText(name) !== name, ...(count > USUAL ? { long: { count, usual: USUAL } } : undefined) };
}
