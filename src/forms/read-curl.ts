import { shellWords } from './shell-words';

/** What a cURL command sends. */
export interface CurlRequest {
  /** The body; several `-d` are joined as cURL joins them. */
  readonly data?: string;
  /** The file that the body is read from, which nobody here can. */
  readonly file?: string;
  readonly query: Readonly<Record<string, string>>;
}

const DATA = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--data-urlencode|--json)$/;
/** Written in one word: `--data=…`, `-d…`. */
const JOINED_DATA = /^(?:(?:--data|--data-raw|--data-binary|--data-ascii|--data-urlencode|--json)=|-d(?=.))([^]*)$/;

/** Reads the cURL command in a text, with or without a prompt or prose before it; undefined where there is none. */
export function readCurl(text: string): CurlRequest | undefined {
  const start = /(?:^|\n)[ \t]*(?:[$>%#][ \t]*)?(curl(?:\.exe)?\s)/.exec(text);
  if (!start) return undefined;
  const words = shellWords(text.slice(start.index));
  const bodies: string[] = [];
  let file: string | undefined;
  words.forEach((word, index) => {
    const body = DATA.test(word) ? words[index + 1] : JOINED_DATA.exec(word)?.[1];
    if (body === undefined || DATA.test(words[index - 1] ?? '')) return;
    const readsFile = body.startsWith('@') && !word.startsWith('--data-raw');
    if (readsFile) file = body.slice(1);
    else bodies.push(body);
  });
  const address = words.find((word) => /^https?:\/\//i.test(word)) ?? '';
  const query = Object.fromEntries(new URLSearchParams(address.split('#')[0]?.split('?').slice(1).join('?') ?? ''));
  return {
    query,
    ...(bodies.length > 0 ? { data: bodies.join('&') } : undefined),
    ...(file === undefined ? undefined : { file }),
  };
}
