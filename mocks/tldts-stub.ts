/**
 * Stands in for `tldts`, which knows every public suffix of the internet, inside MSW's cookie jar. The console's demo sets
 * no cookies and talks to its own origin, so the host's name is as good an answer to each of the four questions.
 */
export function getHostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

export const getDomain = getHostname;
export const getPublicSuffix = getHostname;

export function parse(url: string): { hostname: string; domain: string; publicSuffix: string } {
  const hostname = getHostname(url);
  return { hostname, domain: hostname, publicSuffix: hostname };
}
