/**
 * Stands in for `tough-cookie`, MSW's cookie jar, which with its list of all public suffixes is more than half of MSW. The
 * console's demo sets no cookies, so a jar that keeps none is as good. These are the parts that msw 3.0.5 calls.
 */
export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export class MemoryCookieStore {
  idx = {};
}

/** What MSW kept of cookies in an earlier visit is none. */
export const Cookie = { fromJSON: (): null => null };
