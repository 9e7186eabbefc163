import { useState } from 'react';
import { useServices } from '@/queries/services';

/** The mark in a request that is shown. It is copied and sent from elsewhere, so no other page may show the same. */
export function usePreviewMark(): string {
  const { newId } = useServices();
  const [mark] = useState(newId);
  return mark;
}
