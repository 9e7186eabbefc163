import type { Actor, CloudReply, CloudRequest } from '../cloud';
import { authenticateAlibaba } from '../clouds/alibaba/authenticate';
import { rpcParameters, withoutCredentials } from '../clouds/alibaba/rpc-parameters';
import { completed } from '../clouds/alibaba/rpc-replies';
import { authenticate } from '../clouds/iam/authenticate';
import { gatewayFailure } from '../clouds/huawei/gateway-errors';
import { type DoorReply, type DoorRequest, UNHANDLED } from '../door';
import { answerCall, toCloudRequest, toDoorReply } from '../gateway';
import type { World } from '../world';

/** IAM's own door must be open to who has no token yet. */
const OPEN = '/v3/auth/tokens';

/**
 * Answers a request to a vendor's own path, as the vendor's gateway would: who asks is read from the request's credentials.
 * Undefined where no cloud serves it. The `Date` header is the wall's, because signatures and tokens live in wall time.
 */
export async function answerVendor(
  world: World,
  request: DoorRequest,
  wallNow: number,
): Promise<DoorReply | undefined> {
  const path = `/${request.path}`;
  const cloudRequest = toCloudRequest(request, path);
  const cloud = await world.locate(cloudRequest);
  if (cloud === undefined || cloud === 'console') return undefined;
  if (cloud === 'dataworks') return answerAlibaba(world, request, cloudRequest, wallNow);
  const requestId = world.requestId();
  const { actors } = world.scenario();
  const who =
    path === OPEN
      ? undefined
      : authenticate(request.headers, { seed: world.describe().seed, actors, wallNow, requestId });
  if (who && isRefusal(who)) return toDoorReply(who, wallNow, requestId);
  const reply = await answerCall(world, { cloud, request: cloudRequest, actor: who?.userId, origin: request.origin });
  return { ...reply, headers: { ...reply.headers, date: new Date(wallNow).toUTCString() } };
}

/** RPC calls at `/` say themselves who asks; everything else of that vendor is a signed link. */
async function answerAlibaba(
  world: World,
  request: DoorRequest,
  asked: CloudRequest,
  wallNow: number,
): Promise<DoorReply> {
  const requestId = world.requestId();
  const { actors, connections } = world.scenario();
  const by = { seed: world.describe().seed, actors };
  const isRpc = asked.path === '/';
  const who = isRpc ? authenticateAlibaba(rpcParameters(asked), request.headers, by) : undefined;
  if (who && isRefusal(who)) {
    const region = connections.find(({ cloud }) => cloud === 'dataworks')?.region;
    const host = `dataworks.${region}.aliyuncs.com`;
    return toDoorReply(completed(who, { request: asked, requestId, host, action: '' }), wallNow, requestId);
  }
  const clean = { ...asked, search: withoutCredentials(asked.search), body: withoutCredentials(asked.body) };
  const call = { cloud: 'dataworks', request: isRpc ? clean : asked, actor: who?.userId, origin: request.origin };
  const reply = await answerCall(world, call);
  // Links of object storage live in simulated time, signatures in the wall's.
  return { ...reply, headers: { ...reply.headers, date: new Date(wallNow).toUTCString() } };
}

function isRefusal(answer: Actor | CloudReply): answer is CloudReply {
  return 'status' in answer;
}

/** What a gateway says to a path that nobody published. */
export async function answerNobody(world: World, wallNow: number): Promise<DoorReply> {
  const requestId = world.requestId();
  const reply = await toDoorReply(gatewayFailure(404, undefined, undefined, requestId), wallNow, requestId);
  return { ...reply, headers: { ...reply.headers, [UNHANDLED]: '1' } };
}
