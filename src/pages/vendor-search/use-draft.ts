import { useState } from 'react';
import { type Asked, isSame } from './search-address';

/** What is filled in and perhaps not asked yet. Another address, by Back or by a page, fills in what it asks. */
export function useDraft(asked: Asked) {
  const [draft, setDraft] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (!isSame(seen, asked)) {
    setSeen(asked);
    setDraft(asked);
  }
  return { draft, setDraft, isChanged: !isSame(draft, asked) };
}
