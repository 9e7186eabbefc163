import type { Call, CloudReply, SimulatedCloud } from '../../cloud';
import { gatewayFailure } from '../huawei/gateway-errors';
import type { Iam } from './account';
import { createToken } from './tokens';

/** Huawei Cloud IAM, as far as a client needs it to sign in. Tokens carry all they say, so it has no state. */
export function createIam(iam: Iam): SimulatedCloud<null> {
  const stateless = (id: string, method: 'GET' | 'POST', path: string, handle: (call: Call) => CloudReply) => ({
    endpoint: { id: `iam.${id}`, method, path },
    handle: (state: null, call: Call) => ({ state, reply: handle(call) }),
  });
  return {
    id: 'iam',
    vendor: 'huawei',
    initial: null,
    isState: (value): value is null => value === null,
    failure: gatewayFailure,
    connectionOf: () => undefined,
    operations: [
      stateless('KeystoneCreateUserTokenByPassword', 'POST', '/v3/auth/tokens', (call) => createToken(iam, call)),
      stateless('KeystoneListProjects', 'GET', '/v3/projects', (call) => listProjects(iam, call)),
    ],
  };
}

/** GET /v3/projects?name=: what a client asks that knows its region but not its project. */
function listProjects({ projects }: Iam, { query, actor, origin }: Call): CloudReply {
  const name = query.get('name');
  const found = projects.filter((project) => name === null || project.name === name);
  const self = `${origin}/v3/projects`;
  return {
    status: 200,
    json: {
      projects: found.map((project) => ({
        id: project.id,
        name: project.name,
        domain_id: actor.accountId,
        parent_id: actor.accountId,
        is_domain: false,
        enabled: true,
        description: '',
        links: { self: `${self}/${project.id}` },
      })),
      links: { self, next: null, previous: null },
    },
  };
}
