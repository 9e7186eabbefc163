import type { VendorSearch } from '@/task-types/vendor-search';
import { readRegister } from './api';
import { words } from './messages';
import { statuses, taskOfRow } from './model';

/** The harbour's own register, asked in its own words. */
export const search: VendorSearch = {
  endpoint: readRegister,
  parameters: [
    { name: 'name', label: words('search.name'), kind: 'text' },
    {
      name: 'state',
      label: words('search.state'),
      kind: 'choice',
      choices: Object.entries(statuses).map(([value, { about }]) => ({ value, label: about })),
    },
    { name: 'made_after', label: words('search.madeAfter'), help: words('search.madeAfter.help'), kind: 'time' },
    {
      name: 'order',
      label: words('search.order'),
      kind: 'choice',
      standard: 'falling',
      choices: [
        { value: 'falling', label: words('search.order.falling') },
        { value: 'rising', label: words('search.order.rising') },
      ],
    },
    { name: 'offset', label: words('search.offset'), kind: 'number', standard: '0' },
    { name: 'limit', label: words('search.limit'), kind: 'number', standard: '10' },
  ],
  paging: { offset: 'offset', limit: 'limit' },
  ask: async ({ connection, send }, values) => {
    const asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const reply = await send(readRegister, { query: asked });
    return {
      tasks: reply.rows.map((row) => taskOfRow(row, connection)),
      ...(reply.unreadable ? { unreadable: reply.unreadable } : undefined),
      total: reply.total,
    };
  },
};
