import { type Parameters, pathOf, queryOf } from './read-parameters';
import { shellWords } from './shell-words';

/** What a cURL command sends. */
export interface CurlRequest {
  /** The body; several `-d` are joined as cURL joins them. */
  readonly data?: string;
  /** The file that the body is read from, which nobody here can. */
  readonly file?: string;
  readonly query: Parameters;
  /** Where it goes to. */
  readonly path?: string;
  /** Its headers, line by line. */
  readonly headers: readonly string[];
}

const DATA = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--data-urlencode|--json)$/;
/** Written in one word: `--data=…`, `-d…`. */
const JOINED_DATA = /^(?:(?:--data|--data-raw|--data-binary|--data-ascii|--data-urlencode|--json)=|-d(?=.))([^]*)$/;
const HEADER = /^(?:-H|--header)$/;
const JOINED_HEADER = /^(?:--header=|-H(?=.))([^]*)$/;

/** Reads the cURL command in a text, with or without a prompt or prose before it; undefined where there is none. */
export function readCurl(text: string): CurlRequest | undefined {
  const start = /(?:^|\n)[ \t]*(?:[$>%#][ \t]*)?(curl(?:\.exe)?\s)/.exec(text);
  if (!start) return undefined;
  const words = shellWords(text.slice(start.index));
  const bodies: string[] = [];
  const headers: string[] = [];
  let file: string | undefined;
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    if (DATA.test(before) || HEADER.test(before)) return;
    const header = HEADER.test(word) ? words[index + 1] : JOINED_HEADER.exec(word)?.[1];
    if (header !== undefined) headers.push(header);
    const body = DATA.test(word) ? words[index + 1] : JOINED_DATA.exec(word)?.[1];
    if (body === undefined) return;
    const urlencode = word.startsWith('--data-urlencode');
    const readsFile = urlencode ? /^[^=]*@/.test(body) : body.startsWith('@') && !word.startsWith('--data-raw');
    if (readsFile) file = body.slice(body.indexOf('@') + 1);
    else bodies.push(urlencode ? encoded(body) : body);
  });
  const address = words.find((word) => /^https?:\/\//i.test(word)) ?? '';
  const path = pathOf(address);
  const data = bodies.join('&');
  // With `-G` what would be the body is sent in the query.
  const inQuery = words.includes('-G') || words.includes('--get');
  return {
    query: { ...queryOf(address), ...(inQuery ? queryOf(`?${data}`) : undefined) },
    headers,
    ...(path === undefined ? undefined : { path }),
    ...(bodies.length > 0 && !inQuery ? { data } : undefined),
    ...(file === undefined ? undefined : { file }),
  };
}

/** As `--data-urlencode` sends it: `name=content` and `=content` with the content encoded, else all of it. */
function encoded(body: string): string {
  const at = body.indexOf('=');
  const name = at > 0 ? `${body.slice(0, at)}=` : '';
  return name + encodeURIComponent(body.slice(at + 1).toWellFormed());
}
