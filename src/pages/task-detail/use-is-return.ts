import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** The entries of the browser's history at which a page that asks has stood, for as long as the console is open. */
const seen = new Set<string>();

/** Whether the page stands at an entry of the history at which it stood before: one came back to it. */
export function useIsReturn(): boolean {
  const entry = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? '' });
  const [isReturn] = useState(() => seen.has(entry));
  useEffect(() => void seen.add(entry), [entry]);
  return isReturn;
}
