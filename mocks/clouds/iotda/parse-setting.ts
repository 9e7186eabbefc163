import type { IotdaSettings } from './settings';

/** A setting from outside; a refusal is written `403:IOTDA.014801`. Undefined where it cannot mean one. */
export function parseIotdaSetting(name: string, text: string): Partial<IotdaSettings> | undefined {
  switch (name) {
    case 'sixthUnfinished':
    case 'earlyDownload':
    case 'notReady':
    case 'batchTaskState': {
      const [, status, code] = /^([45]\d\d):([A-Z]+\.\d+)$/.exec(text) ?? [];
      return code === undefined ? undefined : { [name]: { status: Number(status), code } };
    }
    case 'repeatKeepsId':
      return text === 'true' || text === 'false' ? { repeatKeepsId: text === 'true' } : undefined;
    case 'emptyPageMarker':
      return text === 'repeat' || text === 'empty' ? { emptyPageMarker: text } : undefined;
    case 'listScope':
      return text === 'project' || text === 'user' ? { listScope: text } : undefined;
    case 'unnamedSpace':
      return text === 'default' || text === 'refuse' ? { unnamedSpace: text } : undefined;
    default:
      return undefined;
  }
}
