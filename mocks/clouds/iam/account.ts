import type { Actor } from '../../cloud';

export interface IamProject {
  readonly id: string;
  /** That of a region's main project is the region's own. */
  readonly name: string;
  readonly region: string;
  /** The service in it, and where the paths of that begin. */
  readonly service: string;
  readonly root: string;
}

/** An account as IAM knows it. */
export interface Iam {
  readonly seed: string;
  readonly actors: readonly Actor[];
  readonly projects: readonly IamProject[];
}
