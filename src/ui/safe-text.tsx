import { visibleText } from './visible-text';

interface SafeTextProps {
  /** Text that somebody else wrote: a name, an owner, a vendor's message. */
  readonly text: string;
  /** Keep its line ends; the caller's CSS decides whether they wrap. */
  readonly lines?: boolean;
}

/** Foreign text that cannot turn its surroundings round, hide anything, or be taken for markup. */
export function SafeText({ text, lines = false }: SafeTextProps) {
  return <bdi dir="auto">{visibleText(text, { lines })}</bdi>;
}
