/** The cloud services that a connection can lead to. */
export const CLOUDS = ['dataworks', 'iotda', 'workspace', 'dataarts'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** How much care a connection asks for. One that says nothing counts as production. */
export const ENVIRONMENTS = ['production', 'staging', 'test', 'development'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Who acts through a connection, as the gateway tells it. Never a credential. */
export interface Identity {
  /** The user's name at the cloud. */
  readonly user: string;
  /** The user's id at the cloud, where its calls name it. */
  readonly id?: string;
  /** The account (Huawei: domain) that the user belongs to. */
  readonly account: string;
  readonly role: 'administrator' | 'operator' | 'viewer';
}

/** One account + region + project or workspace of one cloud service, as `GET api/connections` lists it. */
export interface Connection {
  readonly id: string;
  readonly cloud: Cloud;
  readonly name: string;
  readonly environment: Environment;
  readonly region: string;
  /** Huawei: the project id of the path. Alibaba: absent. */
  readonly project?: string;
  /** DataWorks and DataArts: the workspace (DataWorks calls it ProjectId). */
  readonly workspace?: string;
  /** IoTDA: the `Instance-Id` header, where the edition needs one. */
  readonly instance?: string;
  readonly edition?: string;
  readonly identity: Identity;
}
