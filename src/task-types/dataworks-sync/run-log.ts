/** The stages of a batch run's log (contract 6). */
export const LOG_STAGES = ['SUBMIT', 'WAIT', 'RUN', 'SUCCESS', 'FAIL'] as const;
export type LogStage = (typeof LOG_STAGES)[number];

/** The stage that a log has come to; undefined where it tells of none that is known. */
export function stageOf(text: string): LogStage | undefined {
  const said = [...text.matchAll(/\bState: \d+\((\w+)\)/g)].at(-1)?.[1];
  return LOG_STAGES.find((stage) => stage === said);
}

/** Codes of the engine, as it writes them into logs and error messages. https://github.com/alibaba/DataX */
export const ENGINE_CODES = [
  'Framework-02',
  'Framework-03',
  'Framework-13',
  'Framework-14',
  'Framework-143',
  'DBUtilErrorCode-01',
  'DBUtilErrorCode-04',
  'DBUtilErrorCode-05',
  'DBUtilErrorCode-07',
  'DBUtilErrorCode-10',
  'MYSQLErrCode-01',
  'MYSQLErrCode-02',
  'MYSQLErrCode-03',
  'MYSQLErrCode-04',
  'MYSQLErrCode-06',
  'MYSQLErrCode-12',
] as const;
export type EngineCode = (typeof ENGINE_CODES)[number];

/** The engine's code that a text names last, where it is one that is known. */
export function engineCodeOf(text: string | null | undefined): EngineCode | undefined {
  const said = [...(text ?? '').matchAll(/\bCode:\[(\w+-\d+)\]/g)].at(-1)?.[1];
  return ENGINE_CODES.find((code) => code === said);
}

/** The last lines of a text, and how many stand before them. */
export function lastLines(text: string, most: number): { readonly text: string; readonly before: number } {
  let at = text.length;
  for (let lines = 0; lines < most; lines += 1) {
    // Before the first sign there is no line end: a negative place would be taken for the first.
    const end = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
    if (end < 0) return { text, before: 0 };
    at = end;
  }
  return { text: text.slice(at + 1), before: text.slice(0, at).split('\n').length };
}
