import { isRecord } from '@/core/is-record';
import type { VendorWords } from './failures';

/** A vendor's code and words out of an error body, in any of the shapes that these clouds use. */
export function vendorWords(body: unknown): Pick<VendorWords, 'code' | 'message' | 'requestId'> {
  if (!isRecord(body)) return {};
  const nested = Array.isArray(body['errors']) ? body['errors'][0] : body['error'];
  const source = isRecord(nested) ? nested : body;
  return {
    ...pick('code', source, ['error_code', 'code', 'Code', 'errCode', 'ErrorCode']),
    ...pick('message', source, ['error_msg', 'message', 'Message', 'errMsg', 'ErrorMessage', 'title']),
    ...pick('requestId', body, ['request_id', 'RequestId', 'requestId']),
  };
}

function pick<K extends string>(key: K, source: Record<string, unknown>, names: readonly string[]) {
  for (const name of names) {
    const value = source[name];
    if (typeof value === 'string' && value !== '') return { [key]: value } as { [P in K]?: string };
    if (typeof value === 'number') return { [key]: String(value) } as { [P in K]?: string };
  }
  return {};
}
