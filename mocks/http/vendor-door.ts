import type { Actor, CloudReply } from '../cloud';
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

function isRefusal(answer: Actor | CloudReply): answer is CloudReply {
  return 'status' in answer;
}

/** What a gateway says to a path that nobody published. */
export async function answerNobody(world: World, wallNow: number): Promise<DoorReply> {
  const requestId = world.requestId();
  const reply = await toDoorReply(gatewayFailure(404, undefined, undefined, requestId), wallNow, requestId);
  return { ...reply, headers: { ...reply.headers, [UNHANDLED]: '1' } };
}
