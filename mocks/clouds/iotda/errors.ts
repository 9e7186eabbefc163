import { type CloudReply, Refusal } from '../../cloud';
import { gatewayFailure } from '../huawei/gateway-errors';
import type { RefusalSetting } from './settings';

/** An error of the service itself: `{"error_code":"IOTDA.000006","error_msg":"Invalid input data."}`. */
function serviceFailure(status: number, code: string, message: string): CloudReply {
  return { status, json: { error_code: code, error_msg: message } };
}

/** What an injected fault looks like: `IOTDA.` codes come from the service, everything else from the gateway before it. */
export function failure(
  status: number,
  code: string | undefined,
  message: string | undefined,
  requestId: string,
): CloudReply {
  if (!code?.startsWith('IOTDA.')) return gatewayFailure(status, code, message, requestId);
  return serviceFailure(status, code, message ?? 'The request could not be processed.');
}

/** Ends a handler with a refusal. */
export function refuse(status: number, code: string, message: string): never {
  throw new Refusal(serviceFailure(status, code, message));
}

export function refuseBy({ status, code }: RefusalSetting, message: string): never {
  return refuse(status, code, message);
}

/** 400 of the general kind (contract 2.8). */
export function refuseInput(message = 'Invalid input data.'): never {
  return refuse(400, 'IOTDA.000006', message);
}

/** 400 of the export calls. */
export function refuseExportInput(message: string): never {
  return refuse(400, 'IOTDA.014800', message);
}
