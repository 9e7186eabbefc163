/** How a refusal looks of which the documentation does not tell. */
export interface RefusalSetting {
  readonly status: number;
  readonly code: string;
}

/** What IoTDA's documentation leaves open. Each may be set otherwise, and no test but its own may rely on it. */
export interface IotdaSettings {
  /** The sixth unfinished export. */
  readonly sixthUnfinished: RefusalSetting;
  /** A second download within 30 seconds. */
  readonly earlyDownload: RefusalSetting;
  /** A download of an export that has not ended well. */
  readonly notReady: RefusalSetting;
  /** Whether an export with the conditions of an earlier one takes over that one's id. */
  readonly repeatKeepsId: boolean;
  /** The marker of a page without records: the one that was asked with, or an empty text. */
  readonly emptyPageMarker: 'repeat' | 'empty';
  /** Whether a list shows the exports of everybody in the project or the caller's own. */
  readonly listScope: 'project' | 'user';
}

export const DEFAULT_SETTINGS: IotdaSettings = {
  sixthUnfinished: { status: 403, code: 'IOTDA.014801' },
  earlyDownload: { status: 403, code: 'IOTDA.014803' },
  notReady: { status: 403, code: 'IOTDA.014804' },
  repeatKeepsId: true,
  emptyPageMarker: 'repeat',
  listScope: 'project',
};
