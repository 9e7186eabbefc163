import type { Cloud } from '@/core/connection';
import { credentialsOf } from '../clouds/iam/credentials';
import { type Scenario, VENDORS } from '../scenario';

/** One way to sign in to the simulated clouds. What a vendor does not have is null. */
export interface SignIn {
  readonly role: string;
  readonly cloud: 'alibaba' | 'huawei';
  /** The vendor's service that project and workspace belong to. */
  readonly service: Cloud;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
  readonly projectId: string | null;
  readonly workspaceId: string | null;
  readonly user: string;
  readonly password: string;
  readonly domain: string;
}

/** Every user of the scenario with the credentials of this seed: one for each of the vendor's services, with its first connection. */
export function signIns({ actors, connections }: Scenario, seed: string): SignIn[] {
  const homes = connections.filter(({ cloud }, at) => connections.findIndex((one) => one.cloud === cloud) === at);
  return actors.flatMap((actor) => {
    const { accessKey, secretKey, password } = credentialsOf(seed, actor);
    return homes
      .filter(({ cloud }) => VENDORS[cloud] === actor.vendor)
      .map((home) => ({
        role: actor.role,
        cloud: actor.vendor,
        service: home.cloud,
        accessKey,
        secretKey,
        region: home.region,
        projectId: home.project ?? null,
        workspaceId: home.workspace ?? null,
        user: actor.user,
        password,
        domain: actor.account,
      }));
  });
}
