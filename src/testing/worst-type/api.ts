import type { Connection } from '@/core/connection';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import { vendorWords } from '@/transport/vendor-words';
import {
  berthPage,
  done,
  type FerryAmendment,
  ferryPage,
  type FerryRequest,
  type FerrySearch,
  foundFerry,
  hailed,
  madeFerry,
  type Scuttling,
  startedRun,
} from './wire';

const source = 'https://ferries.test/api-reference';

const connectionHeaders = (connection: Connection) => ({ workspace: connection.workspace });

/** `{"success":false,"errors":[{"error_code":…,"error_msg":…}]}` with HTTP 200. */
function softFailure(body: unknown) {
  if (typeof body !== 'object' || body === null || !('success' in body) || body.success !== false) return undefined;
  const { code = '', message = '' } = vendorWords(body);
  return { code, message };
}

interface SearchFerries extends EndpointInput {
  readonly body: FerrySearch;
}

/** Reads, although it is a POST. The only way to learn of a ferry. */
export const searchFerries = defineEndpoint<SearchFerries>()({
  id: 'worst.SearchFerries',
  method: 'POST',
  path: '/v9/{project_id}/ferries/search',
  effect: 'safe',
  permission: 'ferries:ferry:list',
  replyKind: 'json',
  reply: ferryPage,
  softFailure,
  connectionHeaders,
  source,
});

interface ReadRegister extends EndpointInput {
  /** All text, as it comes in an address. */
  readonly query: Readonly<Record<string, string>>;
}

/** The same ferries, asked for in the harbour master's own way: by parameters, from the newest on. */
export const readRegister = defineEndpoint<ReadRegister>()({
  id: 'worst.ReadRegister',
  method: 'GET',
  path: '/v9/{project_id}/register',
  effect: 'safe',
  permission: 'ferries:ferry:list',
  replyKind: 'json',
  reply: ferryPage,
  softFailure,
  connectionHeaders,
  source,
});

interface ShowFerry extends EndpointInput {
  readonly path: { readonly ferry_id: string };
}

export const showFerry = defineEndpoint<ShowFerry>()({
  id: 'worst.ShowFerry',
  method: 'GET',
  path: '/v9/{project_id}/ferries/{ferry_id}',
  effect: 'safe',
  replyKind: 'json',
  reply: foundFerry,
  softFailure,
  connectionHeaders,
  source,
});

interface ScuttleFerries extends EndpointInput {
  readonly body: Scuttling;
}

/** One or several go down by one call. Nobody is told which. */
export const scuttleFerries = defineEndpoint<ScuttleFerries>()({
  id: 'worst.ScuttleFerries',
  method: 'POST',
  path: '/v9/{project_id}/ferries/scuttle',
  effect: 'idempotent',
  permission: 'ferries:ferry:scuttle',
  replyKind: 'none',
  connectionHeaders,
  source,
});

interface CreateFerry extends EndpointInput {
  readonly body: FerryRequest;
}

/** Makes a definition that does not run. The same `client_token` again gives the same ferry. */
export const createFerry = defineEndpoint<CreateFerry>()({
  id: 'worst.CreateFerry',
  method: 'POST',
  path: '/v9/{project_id}/ferries',
  effect: 'unsafe',
  permission: 'ferries:ferry:create',
  replyKind: 'json',
  reply: madeFerry,
  softFailure,
  failureKinds: { 'FRY.0409': 'conflict', 'FRY.0507': 'quota' },
  connectionHeaders,
  source,
});

interface OneFerry extends EndpointInput {
  readonly path: { readonly ferry_id: string };
  readonly body?: { readonly client_token: string };
}

interface AmendFerry extends EndpointInput {
  readonly path: { readonly ferry_id: string };
  readonly body: FerryAmendment;
}

/** Another name or berth. What is left out stays as it is. */
export const amendFerry = defineEndpoint<AmendFerry>()({
  id: 'worst.AmendFerry',
  method: 'PUT',
  path: '/v9/{project_id}/ferries/{ferry_id}',
  effect: 'idempotent',
  permission: 'ferries:ferry:amend',
  replyKind: 'json',
  reply: done,
  softFailure,
  failureKinds: { 'FRY.0409': 'conflict' },
  connectionHeaders,
  source,
});

export const startFerry = defineEndpoint<OneFerry>()({
  id: 'worst.StartFerry',
  method: 'POST',
  path: '/v9/{project_id}/ferries/{ferry_id}/start',
  effect: 'unsafe',
  permission: 'ferries:run:start',
  replyKind: 'json',
  reply: startedRun,
  softFailure,
  connectionHeaders,
  source,
});

export const stopFerry = defineEndpoint<OneFerry>()({
  id: 'worst.StopFerry',
  method: 'PUT',
  path: '/v9/{project_id}/ferries/{ferry_id}/stop',
  effect: 'idempotent',
  permission: 'ferries:run:stop',
  replyKind: 'json',
  reply: done,
  softFailure,
  connectionHeaders,
  source,
});

/** A GET that is no reading: each call strikes the manifest off and writes a new one. */
export const drawManifest = defineEndpoint<OneFerry>()({
  id: 'worst.DrawManifest',
  method: 'GET',
  path: '/v9/{project_id}/ferries/{ferry_id}/manifest',
  effect: 'unsafe',
  replyKind: 'bytes',
  connectionHeaders,
  source,
});

/** What the list does not say of a ferry that goes to and fro: who steers it, and how often it has crossed. */
export const hailFerry = defineEndpoint<OneFerry>()({
  id: 'worst.HailFerry',
  method: 'GET',
  path: '/v9/{project_id}/ferries/{ferry_id}/hail',
  effect: 'safe',
  replyKind: 'json',
  reply: hailed,
  softFailure,
  connectionHeaders,
  source,
});

interface ListBerths extends EndpointInput {
  readonly query: { readonly mode: string; readonly page_no: number };
}

export const listBerths = defineEndpoint<ListBerths>()({
  id: 'worst.ListBerths',
  method: 'GET',
  path: '/v9/{project_id}/berths',
  effect: 'safe',
  replyKind: 'json',
  reply: berthPage,
  softFailure,
  connectionHeaders,
  source,
});
