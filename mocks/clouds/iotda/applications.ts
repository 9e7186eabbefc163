import type { CloudReply } from '../../cloud';
import { refuse, refuseInput } from './errors';
import type { IotdaProject, Space } from './project';
import type { ProjectCall } from './state';
import { compactTime } from './times';

function toWire({ id, name, createdAt, isDefault }: Space) {
  return { app_id: id, app_name: name, create_time: compactTime(createdAt), default_app: isDefault };
}

/** GET apps: all spaces, or the default one only, or all others. Not paged. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_6011.html */
export function listApplications({ project, query }: ProjectCall): CloudReply {
  const only = query.get('default_app');
  if (only !== null && only !== 'true' && only !== 'false') refuseInput();
  const spaces = only === null ? project.spaces : project.spaces.filter((space) => String(space.isDefault) === only);
  return { status: 200, json: { applications: spaces.map(toWire) } };
}

/** GET apps/{app_id}. An unknown id is a 403, not a 404. */
export function showApplication({ project, params }: ProjectCall): CloudReply {
  const space = project.spaces.find((one) => one.id === params['app_id']);
  if (!space) return refuse(403, 'IOTDA.001000', 'The application does not exist.');
  return { status: 200, json: toWire(space) };
}

const ID = /^[a-zA-Z0-9_-]{1,36}$/;

/**
 * A space that a request names. Refuses a malformed id by `bad`, one that nobody has with 001006 (as is reported of it), and,
 * by this simulator's choice, one of another project of the account with 001007.
 */
export function namedSpace(
  { project, service }: ProjectCall,
  id: unknown,
  bad: (message: string) => never,
): Space['id'] {
  if (typeof id !== 'string' || !ID.test(id)) return bad('Invalid app_id.');
  const has = ({ spaces }: IotdaProject) => spaces.some((space) => space.id === id);
  if (has(project)) return id;
  if (service.projects.some(has)) refuse(403, 'IOTDA.001007', 'The application belongs to another project.');
  return refuse(403, 'IOTDA.001006', 'The authorised user has no such application.');
}

/** The space that counts where a request is for one space and names none. */
export function defaultSpace({ project, service }: ProjectCall): Space['id'] {
  const space = project.spaces.find((one) => one.isDefault);
  if (space && service.settings.unnamedSpace === 'default') return space.id;
  return refuse(403, 'IOTDA.001005', 'The application must be specified.');
}
