import { layOutJson } from '@/core/long-numbers';
import { redactJsonText } from '@/core/secrets';
import { CopyButton } from '@/ui/copy-button';
import { visibleText } from '@/ui/visible-text';
import drift from './drift.module.css';
import { jsonLines, marked } from './json-lines';
import css from './task-detail.module.css';

interface JsonBlockProps {
  readonly value: unknown;
  readonly label: string;
  /** Dotted paths of the places that are to be seen at once. */
  readonly marks?: readonly string[];
}

/** A JSON value laid out for reading and copying, without its secrets. */
export function JsonBlock({ value, label, marks = [] }: JsonBlockProps) {
  const text = redactJsonText(layOutJson(value));
  return (
    <div className={css.jsonFrame}>
      <span className={css.jsonCopy}>
        <CopyButton value={text} what={label} />
      </span>
      {/* What scrolls must be reached by the keyboard. */}
      <pre className={css.json} tabIndex={0} dir="ltr" aria-label={label}>
        {marks.length === 0 ? visibleText(text, { lines: true }) : <MarkedLines text={text} marks={marks} />}
      </pre>
    </div>
  );
}

function MarkedLines({ text, marks }: { readonly text: string; readonly marks: readonly string[] }) {
  const lines = jsonLines(text);
  const places = marked(lines, marks);
  return lines.map((line, index) => {
    const shown = `${visibleText(line.text)}\n`;
    // The lines of one text: their place is all that tells them apart.
    return places.has(index) ? (
      <mark key={index} className={drift.mark}>
        {shown}
      </mark>
    ) : (
      shown
    );
  });
}
