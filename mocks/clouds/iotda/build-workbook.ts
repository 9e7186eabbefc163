import type { WorkbookOrder } from './workbook-order';

/**
 * Writes an export’s file. In a page a worker does it, because 30,000 rows take seconds, in which the page would stand still;
 * elsewhere it is done at once. Rejects where the worker cannot be loaded.
 */
export async function buildWorkbook(order: WorkbookOrder): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof Worker === 'undefined') {
    const { fulfil } = await import('./workbook-order');
    return fulfil(order);
  }
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the workbook could not be written')));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
