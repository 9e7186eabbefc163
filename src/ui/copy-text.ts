/**
 * Puts text on the clipboard; true where it got there. Where the clipboard is not to be had (plain http on a LAN, a
 * refusal), it selects the text in a field that nobody sees and lets the browser copy the selection.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on insecure origins, whatever the DOM types say.
    if (!('clipboard' in navigator)) return copySelection(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
  // In a modal dialog everything outside of it is inert, and what is inert cannot be selected.
  (document.querySelector('[aria-modal="true"]') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
