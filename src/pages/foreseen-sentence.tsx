import { Fragment, type ReactNode } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';

/** The first of the characters that Unicode gives no meaning: no name, no catalogue and no font has them. */
const FIRST_MARK = 0xe000;
const MARKS = /([\ue000-\ue00f])/;

interface SentenceProps {
  /** Makes the message out of marks, which stand where the parts belong. */
  readonly words: (mark: (name: string) => string) => Message;
  /** What stands in the sentence beside words: links, ages. */
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** A sentence with more than text in it. Where each part stands is the catalogue's to say, in each language. */
export function Sentence({ words, parts }: SentenceProps) {
  const t = useT();
  const names = Object.keys(parts);
  const mark = (name: string) => String.fromCharCode(FIRST_MARK + names.indexOf(name));
  return t(words(mark))
    .split(MARKS)
    .map((piece, index) => {
      const name = MARKS.test(piece) ? names[piece.charCodeAt(0) - FIRST_MARK] : undefined;
      return <Fragment key={index}>{name === undefined ? piece : parts[name]}</Fragment>;
    });
}
