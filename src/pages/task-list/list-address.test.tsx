import { createMemoryHistory } from '@tanstack/react-router';
import { beforeEach, expect, it } from 'vitest';
import { rememberedSearch } from '@/storage/list-memory';
import { openAddress } from './list-address';

beforeEach(() => localStorage.clear());

it('remembers what was typed last, also where the page is left before it stands in the address', () => {
  const history = createMemoryHistory({ initialEntries: ['/tasks?status=failed'] });
  const address = openAddress(history, '/tasks');
  address.type('meter');
  address.close();
  expect(new URLSearchParams(rememberedSearch('/tasks')).get('q')).toBe('meter');
  expect(new URLSearchParams(rememberedSearch('/tasks')).get('status')).toBe('failed');
});

it('begins a bare address with what its page was last asked for, and none with that of another', () => {
  const first = openAddress(createMemoryHistory({ initialEntries: ['/tasks'] }), '/tasks');
  first.type('meter');
  first.close();
  expect(openAddress(createMemoryHistory({ initialEntries: ['/tasks'] }), '/tasks').read()).toContain('meter');
  expect(openAddress(createMemoryHistory({ initialEntries: ['/tasks/x'] }), '/tasks/x').read()).toBe('');
});

it('keeps what it was asked for where another page was asked for and called off before it came', () => {
  const history = createMemoryHistory({ initialEntries: ['/tasks?status=failed'] });
  const address = openAddress(history, '/tasks');
  address.subscribe(() => undefined);
  expect(address.read()).toBe('?status=failed');
  history.push('/settings');
  expect(address.read()).toBe('?status=failed');
  history.push('/tasks');
  expect(address.read()).toBe('?status=failed');
  // A link to the list, on the list, asks for all of it.
  address.settle();
  history.push('/tasks');
  expect(address.read()).toBe('');
});
