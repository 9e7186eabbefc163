import type { Contents } from './contents';

/**
 * Writes an export's file. In a page a worker does it, so that the page does not stand still; elsewhere it is done at once.
 * Rejects where the worker cannot be loaded.
 */
export async function buildWorkbook(contents: Contents): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof Worker === 'undefined') {
    const { writeWorkbook } = await import('./workbook');
    return writeWorkbook(contents);
  }
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the workbook could not be written')));
      worker.postMessage(contents);
    });
  } finally {
    worker.terminate();
  }
}
