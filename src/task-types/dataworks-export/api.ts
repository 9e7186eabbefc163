import { failedSuccess, notDone, operation, projectInForm, type WithoutProject } from '@/task-types/dataworks-rpc';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import {
  type CreateExportMigrationRequest,
  createExportMigrationReply,
  type ListMigrationsRequest,
  migrationPage,
  migrationProcessReply,
  migrationSummaryReply,
  type OneMigrationRequest,
  startMigrationReply,
} from './wire';

/** Of every migration: by POST, in a form, in the connection's workspace. */
const migrations = { method: 'POST', connectionInput: projectInForm } as const;

interface CreateExportMigration extends EndpointInput {
  readonly form: WithoutProject<CreateExportMigrationRequest>;
}

/** Makes an export task and does not start it. There is no idempotency token: a name can be used once. */
export const createExportMigration = defineEndpoint<CreateExportMigration>()({
  ...operation('CreateExportMigration'),
  ...migrations,
  effect: 'unsafe',
  reply: createExportMigrationReply,
  softFailure: failedSuccess,
});

interface OneMigration extends EndpointInput {
  readonly form: WithoutProject<OneMigrationRequest>;
}

export const startMigration = defineEndpoint<OneMigration>()({
  ...operation('StartMigration'),
  ...migrations,
  effect: 'unsafe',
  reply: startMigrationReply,
  softFailure: notDone,
});

/** One task with the full vocabulary of states and, once it has ended well, a fresh link to its package. */
export const getMigrationSummary = defineEndpoint<OneMigration>()({
  ...operation('GetMigrationSummary'),
  ...migrations,
  effect: 'safe',
  reply: migrationSummaryReply,
  softFailure: failedSuccess,
});

/** The steps of one task. */
export const getMigrationProcess = defineEndpoint<OneMigration>()({
  ...operation('GetMigrationProcess'),
  ...migrations,
  effect: 'safe',
  reply: migrationProcessReply,
  softFailure: failedSuccess,
});

interface ListMigrations extends EndpointInput {
  readonly form: WithoutProject<ListMigrationsRequest>;
}

/** No order is documented, and there is no filter by name or state. */
export const listMigrations = defineEndpoint<ListMigrations>()({
  ...operation('ListMigrations'),
  ...migrations,
  effect: 'safe',
  reply: migrationPage,
  softFailure: failedSuccess,
});
