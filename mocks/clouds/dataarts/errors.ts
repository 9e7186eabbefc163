import { type CloudReply, Refusal } from '../../cloud';
import { gatewayFailure } from '../huawei/gateway-errors';
import type { RefusalSetting } from '../read-setting';
import type { DataartsSettings } from './settings';

type Shape = DataartsSettings['errorShape'];

/** An error of the service itself. The pages show it flat; clients have seen it inside of a list (contract 4.4). */
function serviceFailure(shape: Shape, status: number, code: string, message: string): CloudReply {
  const error = { error_code: code, error_msg: message };
  return { status, json: shape === 'nested' ? { errors: [error] } : error };
}

/** What an injected fault looks like: codes of the service come in its shape, everything else from the gateway before it. */
export function failureIn(shape: Shape) {
  return (status: number, code: string | undefined, message: string | undefined, requestId: string): CloudReply => {
    if (code === undefined || !/^(DLG|DAYU)\./.test(code)) return gatewayFailure(status, code, message, requestId);
    return serviceFailure(shape, status, code, message ?? 'Processing failed.');
  };
}

/** Who says no: a call, which knows the settings. */
interface Asked {
  readonly service: { readonly settings: DataartsSettings };
}

/** Ends a handler with a refusal. It is 400 unless said otherwise, even where something was not found. */
export function refuse({ service }: Asked, code: string, message: string, status = 400): never {
  throw new Refusal(serviceFailure(service.settings.errorShape, status, code, message));
}

/** The same, of which a setting says status and code. */
export function refuseBy(asked: Asked, { status, code }: RefusalSetting, message: string): never {
  return refuse(asked, code, message, status);
}
