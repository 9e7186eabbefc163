import type { Actor } from '../../cloud';
import { hex } from '../../random';

/** What a user signs in with. Made from the seed when it is needed: none of it is written down anywhere. */
export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly password: string;
}

export function credentialsOf(seed: string, { userId }: Actor): Credentials {
  return {
    accessKey: hex(20, seed, 'access key', userId).toUpperCase(),
    secretKey: hex(40, seed, 'secret key', userId),
    password: `Q-${hex(20, seed, 'password', userId)}`,
  };
}
