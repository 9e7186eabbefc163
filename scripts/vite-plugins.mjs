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

/**
 * A small script before the entry that asks for what the entry will ask for once it has run: by then it is there. It reads
 * `config.json` as the entry would, and hands it on. Without it everything works, one round trip later.
 * @param {{ words: Record<string, string>, clouds: Record<string, string[]>, demo: string[] }} modules  sources, by what they are for
 * @returns {import('vite').Plugin}
 */
export function earlyFiles({ words, clouds, demo }) {
  let base = '/';
  return {
    name: 'quayside:early-files',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    // Before `staticHosts`, which copies the page.
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
      /** The files of a module and of what it imports at once, without the entry. @param {string} source */
      const filesOf = (source) => {
        const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${source}`)));
        if (!own) throw new Error(`no chunk holds ${source}`);
        const imported = own.imports.filter((name) => chunks.some((one) => one.fileName === name && !one.isEntry));
        return [own.fileName, ...imported].map((name) => base + name);
      };
      /** @param {Record<string, string | string[]>} groups */
      const filesBy = (groups) =>
        Object.fromEntries(Object.entries(groups).map(([name, sources]) => [name, [sources].flat().flatMap(filesOf)]));
      const known = { words: filesBy(words), clouds: filesBy(clouds), demo: [...new Set(demo.flatMap(filesOf))] };
      const script = this.emitFile({ type: 'asset', name: 'early.js', source: earlyScript(base, known) });
      page.source = String(page.source)
        .replace(/\s*<!--(?:(?!-->)[^])*?-->\s*<link rel="preload"[^>]*config\.json[^>]*>/, '')
        .replace('<title>', `<script async src="${base}${this.getFileName(script)}"></script>\n    <title>`);
    },
  };
}

/**
 * @param {string} base
 * @param {{ words: Record<string, string[]>, clouds: Record<string, string[]>, demo: string[] }} files
 */
function earlyScript(base, { words, clouds, demo }) {
  return `{
  const ask = (files = []) => {
    for (const href of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  };
  const words = ${JSON.stringify(words)};
  ask(words[navigator.language.startsWith('zh') ? 'zh-CN' : 'en']);
  const clouds = ${JSON.stringify(clouds)};
  globalThis.quaysideConfig = fetch('${base}config.json', { headers: { accept: 'application/json' } });
  quaysideConfig.then((response) => response.clone().json()).then((config) => {
    for (const cloud of config.clouds ?? []) ask(clouds[cloud]);
    if (config.mode === 'demo') ask(${JSON.stringify(demo)});
  }).catch(() => {});
}
`;
}
