import { isRecord, parseJson } from '../../json';
import { refuse } from '../alibaba/rpc-replies';
import { type ProjectCall, refuseSoftly } from './state';

/** Refuses by the codes of CreateDISyncTask ("set X"). */
export function refuseDi(): never {
  return refuse(400, 'Invalid.DI.Parameter', 'The parameter is invalid.');
}

/** Refuses by the codes of the operations on what was created ("set Y"). */
export function refuseParam(): never {
  return refuse(400, 'Param.Invalid', 'The parameter is invalid.');
}

/** A parameter that holds a JSON object as text; an empty object where it is not there. */
export function objectOf({ params }: Pick<ProjectCall, 'params'>, name: string, bad: () => never) {
  const text = params[name];
  const value = text ? parseJson(text) : {};
  return isRecord(value) ? value : bad();
}

/** Roots and leaves of the paths of workflows, as the vendor's consoles write them. */
const ROOTS = ['business flow', 'workflow', '业务流程'];
const LEAVES = ['data integration', '数据集成'];

/** A folder for synchronization tasks, as it is kept; undefined for a path that leads to none. */
export function folderAt({ workspace }: ProjectCall, path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined;
  const [root = '', name = '', leaf = '', ...rest] = path.split('/');
  const known = workspace.business.includes(name) && rest.length === 0;
  if (!known || !ROOTS.includes(root.toLowerCase()) || !LEAVES.includes(leaf.toLowerCase())) return undefined;
  return folderOf(name);
}

export function folderOf(business: string): string {
  return `Business Flow/${business}/Data Integration`;
}

/** The resource group that a task asks for, or the first of the workspace. One that is not there is told softly. */
export function resourceGroupOf({ workspace }: ProjectCall, wanted: unknown): string {
  const [first] = workspace.resourceGroups;
  if (wanted === undefined || wanted === '') return first?.identifier ?? '';
  const group = workspace.resourceGroups.find(({ identifier }) => identifier === wanted);
  if (!group || group.status !== 0)
    return refuseSoftly(`ResourceGroup:[${typeof wanted === 'string' ? wanted : JSON.stringify(wanted)}] is invalid.`);
  return group.identifier;
}

/** `Cu`: halves, and only in serverless groups. */
export function checkCu(cu: unknown, resourceGroup: string): void {
  if (cu === undefined) return;
  const units = Number(cu);
  if (!(units > 0) || !Number.isInteger(units * 2) || !resourceGroup.startsWith('Serverless_')) refuseDi();
}
