import type { Actor, Call, CloudReply } from '../../cloud';
import { isRecord, parseJson } from '../../json';
import type { Iam, IamProject } from './account';
import { credentialsOf } from './credentials';
import { TOKEN_LIFE_MS, writeToken } from './token';

/** IAM's errors have OpenStack's shape. */
function failed(code: number, title: string, message: string): CloudReply {
  return { status: code, json: { error: { code, message, title } } };
}

/** Digs for a record; what is none is an empty one. */
function at(value: unknown, ...path: readonly string[]): Record<string, unknown> {
  const found = path.reduce<unknown>((node, name) => (isRecord(node) ? node[name] : undefined), value);
  return isRecord(found) ? found : {};
}

/** POST /v3/auth/tokens with a password: 201 and the token in `X-Subject-Token`. https://support.huaweicloud.com/api-iam/iam_30_0001.html */
export function createToken(iam: Iam, { request, query, wallNow, origin }: Call): CloudReply {
  const body = parseJson(request.body);
  if (body === undefined) return failed(400, 'Bad Request', 'The request body is invalid.');
  const { methods } = at(body, 'auth', 'identity');
  const { name, password } = at(body, 'auth', 'identity', 'password', 'user');
  const { name: domain } = at(body, 'auth', 'identity', 'password', 'user', 'domain');
  if (!Array.isArray(methods) || !methods.includes('password')) {
    return failed(400, 'Bad Request', 'auth.identity.methods must be ["password"].');
  }
  if (typeof name !== 'string' || typeof password !== 'string' || typeof domain !== 'string') {
    return failed(400, 'Bad Request', 'auth.identity.password.user must have name, password and domain.name.');
  }
  const actor = iam.actors.find((one) => one.user === name && one.account === domain);
  if (!actor || credentialsOf(iam.seed, actor).password !== password) {
    return failed(401, 'Unauthorized', 'The username or password is wrong.');
  }
  const wish = at(body, 'auth', 'scope', 'project');
  const project = iam.projects.find((one) => one.id === wish['id'] || one.name === wish['name']);
  if (!project && Object.keys(wish).length > 0) return failed(401, 'Unauthorized', 'The project is not available.');
  const token = {
    userId: actor.userId,
    issuedAt: wallNow,
    expiresAt: wallNow + TOKEN_LIFE_MS,
    ...(project && { projectId: project.id }),
  };
  return {
    status: 201,
    headers: { 'X-Subject-Token': writeToken(iam.seed, token) },
    json: { token: describe(token, actor, project, query.has('nocatalog') ? undefined : origin) },
  };
}

/** IAM writes microseconds: `2026-03-01T08:09:10.701000Z`. */
const iamTime = (ms: number) => new Date(ms).toISOString().replace('Z', '000Z');

function describe(
  token: { readonly issuedAt: number; readonly expiresAt: number },
  actor: Actor,
  project: IamProject | undefined,
  origin: string | undefined,
) {
  const domain = { id: actor.accountId, name: actor.account };
  return {
    methods: ['password'],
    issued_at: iamTime(token.issuedAt),
    expires_at: iamTime(token.expiresAt),
    ...(project ? { project: { id: project.id, name: project.name, domain } } : { domain }),
    roles: [{ id: '0', name: actor.role === 'viewer' ? 'readonly' : 'te_admin' }],
    user: { id: actor.userId, name: actor.user, domain, password_expires_at: '' },
    catalog: origin === undefined || !project ? [] : catalog(project, origin),
  };
}

function catalog({ id, region, service, root }: IamProject, origin: string) {
  const endpoint = { id, interface: 'public', region, region_id: region, url: `${origin}${root}/${id}` };
  return [{ id: service, name: service, type: service, endpoints: [endpoint] }];
}
