/**
 * Whether the server has another build than this page runs. Undefined where that cannot be told: the server was not
 * reached, or what it answers is no page.
 */
export async function isUpdated(base: string): Promise<boolean | undefined> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!own) return undefined;
  try {
    const response = await fetch(base, { headers: { accept: 'text/html' }, cache: 'no-store' });
    const page = response.ok ? await response.text() : '';
    if (!page.includes('<script')) return undefined;
    // A build names its entry after its content.
    return !page.includes(own);
  } catch {
    return undefined;
  }
}
