import type { CloudReply } from '../../cloud';
import { refuse } from './errors';
import { bridgeLog, classificationLog, type LogPart, profileLog } from './log-lines';
import { readObject, readText } from './request-body';
import { type RunStory, runStory } from './run-progress';
import { runsOf } from './runs';
import { type DataartsState, taskOf, type WorkspaceCall } from './state';

const CODE = 'DLG.2253';

/** What of a run's work each part takes, as shares of the whole; the collection takes what is left. */
const PROFILE_SHARE = 0.35;
const CLASSIFICATION_SHARE = 0.15;

/**
 * POST tasks/{task_id}/{instance_id}/log: what a run wrote in its three parts. It only reads. A classification that is named
 * must be the run's own.
 * https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/ShowInstanceLog.html
 */
export function showLog(state: DataartsState, call: WorkspaceCall): CloudReply {
  const { service, project, params, now } = call;
  const task = taskOf(state, call);
  const body = readObject(call, CODE);
  const bridge = readText(call, CODE, body, 'bridge_id') || refuse(call, CODE, 'bridge_id is required.');
  const classification = readText(call, CODE, body, 'classification_id') || undefined;
  const run = runsOf(service.seed, task, now).find(({ id }) => id === params['instance_id']);
  if (!run || run.bridge !== bridge) return refuse(call, CODE, 'The instance of the collection task does not exist.');
  if (classification !== undefined && classification !== run.classification) {
    refuse(call, CODE, 'The classification job does not exist.');
  }
  const story = runStory(service, project, task, run, now);
  const { config } = run.plan;
  const profiles = config['enableDataProfile'] === true;
  const classifies = config['enableDataClassification'] === true;
  // What fails does so while it collects: nothing comes after that.
  const fails = story.ending.status === 'FAILED';
  const afterProfile = fails || !classifies ? 1 : 1 - CLASSIFICATION_SHARE;
  const afterBridge = fails || !profiles ? afterProfile : afterProfile - PROFILE_SHARE;
  const parts = {
    bridge: partOf(story, 0, afterBridge),
    profile: partOf(story, afterBridge, afterProfile),
    classification: partOf(story, afterProfile, 1),
  };
  const word = statusWords(service.settings.logStatuses);
  return {
    status: 200,
    json: {
      enable_bridge: true,
      enable_profile: profiles,
      enable_classification: classifies,
      bridge_status: word(parts.bridge.status),
      profile_status: word(parts.profile.status),
      classification_status: word(parts.classification.status),
      bridge_job_log: bridgeLog(service, task, run, parts.bridge),
      profile_job_log: profileLog(run, parts.profile),
      classification_job_log: classificationLog(run, parts.classification),
    },
  };
}

/** Where the part of a run stands that is its work from one share to another; with none between it is not run at all. */
function partOf({ status, share, clock, ending, source }: RunStory, from: number, to: number): LogPart {
  const isBridge = from === 0;
  const own = to > from ? Math.max(0, Math.min(1, (share - from) / (to - from))) : 0;
  const { reason } = ending;
  return {
    status: partStatus(),
    share: own,
    clock: (point) => clock(from + point * (to - from)),
    source,
    ending: isBridge ? ending.status : 'SUCCEEDED',
    ...(isBridge && reason !== undefined && { reason }),
  };

  function partStatus(): LogPart['status'] {
    if (own === 0 && !(isBridge && to > 0)) return 'NOT_RUN';
    // What was not found was looked for by the part that collects.
    if (own === 1) return isBridge ? ending.status : 'SUCCEEDED';
    return status === 'PAUSED' ? 'PAUSED' : 'RUNNING';
  }
}

/** The vendor's words of a status are not documented: `logStatuses` has them. */
function statusWords(words: string): (status: LogPart['status']) => string {
  const [running = '', succeeded = '', partial = '', failed = '', paused = '', notRun = ''] = words.split(',');
  return (status) =>
    ({ RUNNING: running, SUCCEEDED: succeeded, PARTIAL: partial, FAILED: failed, PAUSED: paused, NOT_RUN: notRun })[
      status
    ];
}
