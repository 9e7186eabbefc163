import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { parseLossless } from '@/transport/lossless-json';
import { toRequest } from '@/transport/request';
import * as api from './api';
import {
  createExportMigrationReply,
  createExportMigrationRequest,
  listMigrationsRequest,
  migrationPage,
  migrationProcessReply,
  migrationSummaryReply,
  oneMigrationRequest,
} from './wire';

const connection: Connection = {
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
};

/** The parameters that go out, as the vendor reads them. */
function sent<I extends EndpointInput>(endpoint: Endpoint<I, unknown>, input: I): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(toRequest(endpoint, input, connection).body));
}

describe('what is sent', () => {
  it('is what the vendor’s page has', () => {
    const create = sent(api.createExportMigration, {
      form: {
        Name: 'test_export_01',
        ExportMode: 'INCREMENTAL',
        IncrementalSince: '1589904000000',
        ExportObjectStatus: 'SAVED',
        Description: 'test',
      },
    });
    expect(create).toMatchObject({ ProjectId: '30112', IncrementalSince: '1589904000000' });
    expect(createExportMigrationRequest.safeParse(create).success).toBe(true);
    const one = { form: { MigrationId: '9007199254740993' } };
    for (const endpoint of [api.getMigrationSummary, api.getMigrationProcess] as const) {
      expect(toRequest<typeof one>(endpoint as Endpoint<typeof one>, one, connection).body).toContain(
        '9007199254740993',
      );
    }
    expect(oneMigrationRequest.safeParse(sent(api.startMigration, one)).success).toBe(true);
    const list = sent(api.listMigrations, { form: { MigrationType: 'EXPORT', PageNumber: 2, PageSize: 100 } });
    expect(listMigrationsRequest.safeParse(list).success).toBe(true);
  });

  it.each([
    ['a parameter that nobody knows', { Extra: '1' }],
    ['a mode that nobody knows', { ExportMode: 'SOME' }],
    ['a beginning that is no number', { IncrementalSince: 'yesterday' }],
  ])('is not %s', (_, more) => {
    const whole = { ProjectId: '1', Name: 'n', ExportMode: 'FULL', ...more };
    expect(createExportMigrationRequest.safeParse(whole).success).toBe(false);
  });
});

describe('what the vendor documents is read', () => {
  it('CreateExportMigration, to the letter', () => {
    const text = '{"RequestId": "34267E2E-0335-1A60-A1F0-ADA530890CBA","Data": 1234,"Success": true}';
    expect(createExportMigrationReply.parse(parseLossless(text)).Data).toBe('1234');
  });

  it('an id beyond 2^53', () => {
    expect(createExportMigrationReply.parse(parseLossless('{"Data":9007199254740993}')).Data).toBe('9007199254740993');
  });

  it('GetMigrationSummary and GetMigrationProcess', () => {
    const summary = {
      MigrationId: 1,
      ProjectId: 2,
      Name: 'n',
      Status: 'EXPORTING',
      GmtCreate: 1,
      CreateUser: '1****',
      DownloadUrl: null,
    };
    expect(migrationSummaryReply.parse({ Success: true, Data: summary }).Data.MigrationId).toBe('1');
    const steps = [{ TaskName: 'IMPORE_PREPARE', TaskStatus: 'INIT' }];
    expect(migrationProcessReply.parse({ Success: true, Data: steps }).Data).toEqual(steps);
  });

  it('a page, of which one bad row spoils no other', () => {
    const row = { Id: 48213, Name: 'nightly_full', Status: 'SUCCESS', Message: null, CreateTime: 1795305600000 };
    const Migrations = [row, { ...row, Id: 2, Status: 7 }, { Name: 'without id' }];
    const { Data } = migrationPage.parse({ Success: true, Data: { TotalCount: 3, Migrations } });
    expect(Data.Migrations.map(({ Id }) => String(Id))).toEqual(['48213', '2']);
    expect([Data.received, Data.unreadable?.count]).toEqual([3, 1]);
    expect(Data.rows[1]?.drift).toEqual([{ path: 'Status', problem: 'expected string, received number' }]);
  });

  it('an empty page without rows', () => {
    expect(migrationPage.parse({ Data: { TotalCount: 0, Migrations: null } }).Data.Migrations).toEqual([]);
  });
});
