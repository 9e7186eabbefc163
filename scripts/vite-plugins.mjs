/**
 * What hosts of static files need to know about a single-page application. `404.html` is what GitHub Pages (and most
 * others) answer for an unknown path: being the application itself, it makes deep links work. Netlify and Cloudflare
 * Pages read `_redirects` and `_headers`. An unknown `api/` call stays an error and never becomes the page.
 * @returns {import('vite').Plugin}
 */
export function staticHosts() {
  let base = '/';
  return {
    name: 'quayside:static-hosts',
    apply: 'build',
    // The page itself is made by Vite in its own generateBundle; ours has to come after it.
    enforce: 'post',
    configResolved(config) {
      base = config.base;
    },
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const files = {
        '404.html': page.source,
        _redirects: `${base}api/* ${base}404.html 404\n${base}* ${base}index.html 200\n`,
        _headers: `${base}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * The dev server puts an inline script into the page for hot reloading, which the page's own policy forbids. The policy
 * is therefore tested on what is built, and left out in development.
 * @returns {import('vite').Plugin}
 */
export function devWithoutPolicy() {
  return {
    name: 'quayside:dev-without-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}
