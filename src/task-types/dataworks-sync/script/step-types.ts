import { FILE_STEPS } from './file-steps';
import { MESSAGE_STEPS } from './message-steps';
import type { StepTypeRule } from './parameter-rule';
import { TABLE_STEPS } from './table-steps';

export type { ParameterRule, StepTypeRule } from './parameter-rule';

/** The step types whose parameters are checked here (contract 5.1). */
export const STEP_TYPES: readonly StepTypeRule[] = [...TABLE_STEPS, ...FILE_STEPS, ...MESSAGE_STEPS];

/** Step types that scripts are known to have, and whose parameters the vendor alone checks. */
export const OTHER_STEP_TYPES: readonly string[] = (
  'stream sqlserver oracle db2 dm mariadb polardb polardbx20 apsaradb_for_OceanBase tidb mongodb redis elasticsearch hbase ' +
  'hdfs hive oss_hdfs s3 loghub LogHub datahub ots clickhouse starrocks doris selectdb analyticdb_for_mysql ads adbpg ' +
  'lindorm kingbasees saphana vertica redshift restapi httpfile databricks bigquery dlf milvus opensearch salesforce'
).split(' ');

/** The rule of a step type; undefined where the vendor alone checks it. */
export function stepTypeOf(stepType: string): StepTypeRule | undefined {
  return STEP_TYPES.find((rule) => rule.stepType === stepType);
}
