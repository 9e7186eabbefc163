import type { VendorWords } from '@/transport/failures';

/**
 * Whether DataWorks says that there is no such task: `fileId:[100] is invalid.`, in one operation without the colon and the
 * full stop.
 */
export function isUnknownFile(said: VendorWords | undefined): boolean {
  return said?.code === 'fail' && /^fileId:?\s*\[\d+\] is invalid\.?$/i.test(said.message ?? '');
}
