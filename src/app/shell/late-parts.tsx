import { PartBoundary } from '@/ui/part-boundary';
import { DownloadRunner } from './download-runner';
import { LineNotice } from './line-notice';
import { UndoBar } from './undo-bar';

/** What the shell shows beside every page and no first row needs; it loads once the browser is at rest. */
export function LateParts() {
  return (
    <>
      <PartBoundary>
        <LineNotice />
      </PartBoundary>
      <PartBoundary>
        <DownloadRunner />
      </PartBoundary>
      <PartBoundary>
        <UndoBar />
      </PartBoundary>
    </>
  );
}
