import { isRecord } from '@/core/is-record';
import { asksForOther, isOfAnyRequest } from '@/task-types/dataworks-body';
import type { Filled } from '@/task-types/task-form';
import { readGenerateParam, type ReadParam } from './generate-param';
import type { Values } from './schema';

/** The parameters that become fields. ClientToken is no field: each creation gets its own. */
const KNOWN: ReadonlySet<string> = new Set(['TaskType', 'TaskContent', 'TaskParam', 'TaskName', 'ClientToken']);
/** Both make a task of what is pasted; updates and all else are about one that is there. */
const CREATING = ['CreateDISyncTask', 'GenerateDISyncTaskConfigForCreating'] as const;
const OF_PARAM: ReadonlySet<string> = new Set(['FileFolderPath', 'ResourceGroup', 'Cu']);
const TYPES = ['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION'] as const;

type Json = Readonly<Record<string, unknown>>;

/**
 * Form values out of what somebody pasted: the parameters of CreateDISyncTask or of a generation, whose JSON may stand as
 * text or as an object; a script alone, also one of the first DataX; or a generation's TaskParam alone.
 */
export function fromBody(body: unknown): Filled<Values> | undefined {
  if (!isRecord(body)) return undefined;
  const alone = fromAlone(body);
  if (alone) return { values: alone, ignored: [], unknown: [] };
  if (wrongInBody(body).length > 0) return undefined;
  const taskType = TYPES.find((type) => type === body['TaskType']);
  if (!taskType) return undefined;
  const { TaskName: name } = body;
  const param = jsonOf(body['TaskParam']) ?? {};
  const isWish = isRecord(param['setting']);
  return {
    values: {
      taskType,
      ...(taskType === 'DI_OFFLINE' ? scriptOf(body['TaskContent']) : generatedOf(body)),
      ...(typeof name === 'string' && name !== '' ? { name } : undefined),
      ...(isWish ? undefined : paramOf(param)),
    },
    ignored: [
      ...Object.keys(body).filter((key) => !KNOWN.has(key) && !isOfAnyRequest(key)),
      ...(isWish
        ? []
        : Object.keys(param)
            .filter((key) => !OF_PARAM.has(key))
            .map((key) => `TaskParam.${key}`)),
    ],
    unknown: [],
  };
}

/** The names that keep a body from being a request of this type: what is wrong there, or missing. */
export function wrongInBody(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  if (fromAlone(body)) return [];
  const { TaskType, TaskContent, TaskParam } = body;
  const wrong: string[] = asksForOther(body, ...CREATING) ? ['Action'] : [];
  const taskType = TYPES.find((type) => type === TaskType);
  if (!taskType) wrong.push('TaskType');
  if (given(TaskParam) && !jsonOf(TaskParam)) wrong.push('TaskParam');
  const usable = taskType === 'DI_OFFLINE' ? 'script' in scriptOf(TaskContent) : generatedOf(body) !== undefined;
  if (taskType && given(TaskContent) && !usable) wrong.push('TaskContent');
  return wrong;
}

/** A script or a wish for one, without the request around it. */
function fromAlone(body: Json): Partial<Values> | undefined {
  const { job, steps, type } = body;
  if (isRecord(job) && Array.isArray(job['content'])) return { taskType: 'DI_OFFLINE', ...scriptOf(body) };
  if (!Array.isArray(steps)) return undefined;
  const read = type === 'realtime' || isGenerated(body) ? readGenerateParam(body) : undefined;
  if (!read) return { taskType: 'DI_OFFLINE', ...scriptOf(body) };
  // Only solutions have these; nothing else tells the two kinds apart.
  const solution = read.name !== undefined || read.scheduleGroup !== undefined;
  return { taskType: solution ? 'DI_SOLUTION' : 'DI_REALTIME', ...read };
}

/** Text goes to the field to the letter. */
function scriptOf(content: unknown): Partial<Values> {
  if (typeof content === 'string') return { script: content };
  return isRecord(content) ? { script: JSON.stringify(content, null, 2) } : {};
}

/** What a generated script was made from, or is to be. */
function generatedOf({ TaskParam, TaskContent }: Json): ReadParam | undefined {
  const param = jsonOf(TaskParam);
  if (isRecord(param?.['setting'])) return readGenerateParam(param);
  const content = jsonOf(TaskContent);
  // Any other script says more than the tables that it reads, and that would be lost.
  return content && isGenerated(content) ? readGenerateParam(content) : undefined;
}

/** Whether DataWorks itself wrote a script, out of the input of a generation. */
function isGenerated({ extend }: Json): boolean {
  const mode = isRecord(extend) ? extend['mode'] : undefined;
  return typeof mode === 'string' && mode.startsWith('migration');
}

function paramOf({ FileFolderPath, ResourceGroup, Cu }: Json): Partial<Values> {
  return {
    ...(typeof FileFolderPath === 'string' ? { folder: FileFolderPath } : undefined),
    ...(typeof ResourceGroup === 'string' ? { resourceGroup: ResourceGroup } : undefined),
    ...(typeof Cu === 'number' || typeof Cu === 'string' ? { cu: String(Cu) } : undefined),
  };
}

/** An object, or the text of one. */
function jsonOf(value: unknown): Json | undefined {
  if (isRecord(value)) return value;
  if (typeof value !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
