import type { Actor } from '../../cloud';

export interface IamProject {
  readonly id: string;
  /** That of a region's main project is the region's own. */
  readonly name: string;
  readonly region: string;
}

/** An account as IAM knows it. */
export interface Iam {
  readonly seed: string;
  readonly actors: readonly Actor[];
  readonly projects: readonly IamProject[];
}
