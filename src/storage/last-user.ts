import * as z from 'zod/mini';
import { defineStore } from './store';

/** The name under which one signs in again, so that only the password is to be typed; empty where it is not known. */
export const lastUser = defineStore<string>({
  name: 'last-user',
  version: 1,
  schema: z.string().check(z.maxLength(256)),
  empty: () => '',
});

/** Writes it down where it is another. */
export function keepLastUser(user: string): void {
  if (user !== '' && lastUser.read() !== user) lastUser.write(user);
}
