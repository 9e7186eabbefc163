import { fulfil, type WorkbookOrder } from './workbook-order';

// A worker: takes one order and gives the bytes back.
addEventListener('message', ({ data }: MessageEvent<WorkbookOrder>) => {
  const bytes = fulfil(data);
  postMessage(bytes, { transfer: [bytes.buffer] });
});
