import type { Contents } from './contents';
import { writeWorkbook } from './workbook';

// A worker: takes what a file shall hold and gives its bytes back.
addEventListener('message', ({ data }: MessageEvent<Contents>) => {
  const bytes = writeWorkbook(data);
  postMessage(bytes, { transfer: [bytes.buffer] });
});
