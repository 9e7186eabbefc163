import { credentialsOf } from '../clouds/iam/credentials';
import type { Scenario } from '../scenario';

/** One way to sign in to the simulated clouds. What a vendor does not have is null. */
export interface SignIn {
  readonly role: string;
  readonly cloud: 'alibaba' | 'huawei';
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string | null;
  readonly projectId: string | null;
  readonly workspaceId: string | null;
  readonly user: string | null;
  readonly password: string | null;
  readonly domain: string | null;
}

/** Every user of the scenario with the credentials of this seed, each with the vendor's first connection. */
export function signIns({ actors, connections }: Scenario, seed: string): SignIn[] {
  return actors.map((actor) => {
    const home = connections.find(({ cloud }) => (cloud === 'dataworks') === (actor.vendor === 'alibaba'));
    const { accessKey, secretKey, password } = credentialsOf(seed, actor);
    return {
      role: actor.role,
      cloud: actor.vendor,
      accessKey,
      secretKey,
      region: home?.region ?? null,
      projectId: home?.project ?? null,
      workspaceId: home?.workspace ?? null,
      user: actor.user,
      password,
      domain: actor.account,
    };
  });
}
