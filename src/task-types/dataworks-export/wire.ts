import * as z from 'zod/mini';
import { figure, flag, id, longText, reply, text, whole } from '@/task-types/dataworks-rpc';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * Migration tasks of Alibaba Cloud DataWorks 2020-05-18, in its own spelling. Pages:
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/ + api-dataworks-public-2020-05-18-createexportmigration,
 * …-startmigration, …-getmigrationsummary, …-getmigrationprocess, …-listmigrations.
 */
export const createExportMigrationRequest = z.strictObject({
  ProjectId: longText,
  Name: z.string(),
  ExportMode: z.enum(['FULL', 'INCREMENTAL']),
  /** Milliseconds since 1970; only for INCREMENTAL. */
  IncrementalSince: z.optional(longText),
  ExportObjectStatus: z.optional(z.enum(['SAVED', 'SUBMITTED', 'DEPLOYED'])),
  Description: z.optional(z.string()),
});
export type CreateExportMigrationRequest = z.infer<typeof createExportMigrationRequest>;

/** StartMigration, GetMigrationSummary and GetMigrationProcess. */
export const oneMigrationRequest = z.strictObject({ ProjectId: longText, MigrationId: longText });
export type OneMigrationRequest = z.infer<typeof oneMigrationRequest>;

/** One call lists one type. Pages: number 1 to 100; size 1 to 100 (the page's own words on the reply say 50). */
export const listMigrationsRequest = z.strictObject({
  ProjectId: longText,
  MigrationType: z.enum(['IMPORT', 'EXPORT']),
  Owner: z.optional(z.string()),
  PageNumber: z.optional(whole),
  PageSize: z.optional(whole),
});
export type ListMigrationsRequest = z.infer<typeof listMigrationsRequest>;

/** Style A. The id of the migration. */
export const createExportMigrationReply = reply(id);

/** Style B. Whether it was started. */
export const startMigrationReply = reply(z.nullish(z.boolean()));

/**
 * `Status`: INIT, EDITING, EXPORTING, EXPORT_ERROR, EXPORT_SUCCESS, REVOKED, PARTIAL_SUCCESS; imports have IMPORT_ words.
 * `DownloadUrl` is signed and does not live long.
 */
const migrationSummary = z.looseObject({
  MigrationId: id,
  ProjectId: z.nullish(id),
  Name: text,
  Status: z.string(),
  GmtCreate: figure,
  GmtModified: figure,
  CreateUser: text,
  OpUser: text,
  DownloadUrl: text,
});
export type MigrationSummary = z.infer<typeof migrationSummary>;

export const migrationSummaryReply = reply(migrationSummary);

/** A step, in order. `TaskStatus`: INIT, RUNNING, FAILURE, SUCCESS. The names are not documented. */
const migrationStep = z.looseObject({ TaskName: z.string(), TaskStatus: z.string() });
export type MigrationStep = z.infer<typeof migrationStep>;

export const migrationProcessReply = reply(z.nullish(z.array(migrationStep)));

/** A row of the list. Its `Status` has other words than the summary: INIT, EDITING, RUNNING, FAILURE, SUCCESS. */
export const migration = z.looseObject({
  Id: id,
  Name: text,
  MigrationType: text,
  PackageType: text,
  Status: z.string(),
  Message: text,
  Description: text,
  DownloadUrl: text,
  ProjectId: z.nullish(id),
  CreateTime: figure,
  UpdateTime: figure,
  CreateUser: text,
  CreateUserName: text,
  UpdateUser: text,
  UpdateUserName: text,
});
export type Migration = z.infer<typeof migration>;

/** How a row is read that may not be as documented. */
export const migrationRow: RowReader<Migration> = {
  schema: migration,
  id: 'Id',
  blank: (value) => ({ Id: value, Status: '' }),
};

/** The reply as such must be as documented; its rows are read one by one, and `Migrations` are what could be read. */
export const migrationPage = z.looseObject({
  RequestId: text,
  Success: flag,
  Data: z.pipe(
    z.looseObject({
      PageNumber: z.nullish(z.number()),
      PageSize: z.nullish(z.number()),
      TotalCount: z.number(),
      Migrations: z.nullish(z.array(z.unknown())),
    }),
    z.transform(({ Migrations, ...rest }) => {
      const read = readRows(migrationRow, Migrations ?? []);
      return { ...rest, ...read, Migrations: read.rows.map(({ value }) => value) };
    }),
  ),
});
