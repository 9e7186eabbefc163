import type { VendorWords } from '@/transport/failures';

/**
 * Whether DataArts says that there is no such workspace: "Workspace does not exists", which it was seen to say too where the
 * header `X-Project-Id` is missing. A search in none was seen to end with "Processing failed." (contract 4.4), under a code
 * that a search has for nothing else.
 */
export function isNoWorkspace({ code = '', message = '' }: VendorWords): boolean {
  const at = message.search(/workspace/i);
  // Looked for once and not from each of its words on: a text may be long.
  if (at >= 0 && /not exist|not found/i.test(message.slice(at))) return true;
  return /^(DLG\.)?0818$/.test(code) && isProcessingFailed(message);
}

/** What DataArts says where it does not say what is wrong. */
export function isProcessingFailed(message: string): boolean {
  return /^processing failed\.?$/i.test(message.trim());
}
