import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { printSearch } from '@/core/search-text';
import type { TaskQuery } from '@/core/task-query';
import { type KnownFields, readQuery, writeQuery } from '@/core/task-query-text';
import { rememberSearch } from '@/storage/list-memory';
import { openAddress } from './list-address';

export interface ListQuery {
  readonly query: TaskQuery;
  /** One string for the query. */
  readonly key: string;
  /** The parts of the address that mean nothing here. */
  readonly broken: readonly string[];
  /** What stands in the text field; the query's text follows as fast as the rows can be drawn. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** The same function always. */
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
}

/** What a list's page is asked to show. The address says it, and each page remembers its own. */
export function useListQuery(page: string, known: KnownFields): ListQuery {
  const { history } = useRouter();
  const [address] = useState(() => openAddress(history, page));
  const search = useSyncExternalStore(address.subscribe, address.read);
  // The query is what ten thousand rows are filtered by: a new one only where it says something else.
  const { query, broken } = useMemo(() => readQuery(search, known), [search, known]);

  const [typed, setTyped] = useState(query.text);
  const [seen, setSeen] = useState(query.text);
  if (seen !== query.text) {
    setSeen(query.text);
    setTyped(query.text);
  }
  // What stands in the field may not stand in the address yet, so that no change of the address tells it.
  const [change] = useState(() => (next: (now: TaskQuery) => TaskQuery) => setTyped(address.change(next).text));
  const text = useDeferredValue(typed);
  const key = printSearch(writeQuery({ ...query, text }));
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all that a query holds
  const shown = useMemo(() => ({ ...query, text }), [key]);

  useEffect(() => {
    address.settle();
    return address.close;
  }, [address]);
  useEffect(() => address.know(known), [address, known]);
  const written = printSearch(writeQuery(query));
  useEffect(() => {
    // Not in the way of the rows; what was asked for last is kept even if the page is left at once.
    setTimeout(() => rememberSearch(page, written));
  }, [page, written]);

  return {
    query: shown,
    key,
    broken,
    typed,
    type: (next) => {
      setTyped(next);
      address.type(next);
    },
    change,
  };
}
