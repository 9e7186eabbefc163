/** How a refusal looks of which the documentation does not tell. */
export interface RefusalSetting {
  readonly status: number;
  readonly code: string;
}

/**
 * What a text from outside means for a setting that is `held` by default: the same kind of value, and a text only as it is
 * `allowed`, by its words or its shape. A refusal is written `400:Code`. Undefined where it cannot mean one.
 */
export function readSetting(held: unknown, text: string, allowed: readonly string[] | RegExp = []): unknown {
  switch (typeof held) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'string': {
      const fits = allowed instanceof RegExp ? allowed.test(text) : allowed.includes(text);
      return fits ? text : undefined;
    }
    case 'object': {
      const [, status, code] = /^([45]\d\d):([A-Za-z0-9.]+)$/.exec(text) ?? [];
      return code === undefined ? undefined : { status: Number(status), code };
    }
    default:
      return undefined;
  }
}
