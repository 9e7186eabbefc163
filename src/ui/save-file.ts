/** A file to be saved: its bytes, or a signed link to them at another origin. */
type SavedFile = { readonly name: string; readonly content: Blob } | { readonly name: string; readonly link: string };

/**
 * Hands a file to the browser to be saved under a name. The address of its bytes lives only as long as that takes; what is
 * behind a link the browser fetches by itself, beside this page, and tells nobody how that went.
 */
export function saveFile(file: SavedFile): void {
  const link = document.createElement('a');
  link.download = file.name;
  if ('link' in file) {
    link.href = file.link;
    // An answer that is no file must not take the place of the console; and nobody needs to know where it was asked from.
    link.target = '_blank';
    link.rel = 'noreferrer noopener';
    link.click();
    return;
  }
  const address = URL.createObjectURL(file.content);
  link.href = address;
  link.click();
  // Some browsers begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
