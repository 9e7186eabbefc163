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
  /** A retry, stop or confirmation of a batch task whose type or state does not allow it. */
  readonly batchTaskState: RefusalSetting;
  /** Whether an export with the conditions of an earlier one takes over that one's id. */
  readonly repeatKeepsId: boolean;
  /** The marker of a page without records: the one that was asked with, or an empty text. */
  readonly emptyPageMarker: 'repeat' | 'empty';
  /**
   * Whether a list shows the caller's own exports (at most 50) or those of everybody in the project. What a list does not
   * show, download and delete do not find either: that is this simulator's choice.
   */
  readonly listScope: 'project' | 'user';
  /** Where a request is for one space and names none: the default space is taken, or it is refused with 001005. */
  readonly unnamedSpace: 'default' | 'refuse';
}

export const DEFAULT_SETTINGS: IotdaSettings = {
  sixthUnfinished: { status: 403, code: 'IOTDA.014801' },
  earlyDownload: { status: 403, code: 'IOTDA.014803' },
  notReady: { status: 403, code: 'IOTDA.014804' },
  // Known from the deletion of a batch task that has not ended (contract 2.6).
  batchTaskState: { status: 403, code: 'IOTDA.014221' },
  repeatKeepsId: true,
  emptyPageMarker: 'repeat',
  listScope: 'user',
  unnamedSpace: 'default',
};
