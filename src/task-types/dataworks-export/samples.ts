import type { Sample } from '@/task-types/sample';
import { createExportMigration, getMigrationProcess, getMigrationSummary, listMigrations, startMigration } from './api';

/** Replies from the vendor's own pages (`help.aliyun.com`, api-dataworks-public-2020-05-18-…), and what they leave open. */
export const samples: readonly Sample[] = [
  {
    endpoint: createExportMigration,
    text: '{"RequestId": "34267E2E-0335-1A60-A1F0-ADA530890CBA","Data": 1234,"Success": true}',
    note: 'createexportmigration, to the letter',
  },
  {
    endpoint: createExportMigration,
    text: '{"RequestId":"9B1D4C55-7F20-5A3E-8C11-0F9E6A7B2D31","Success":true,"Data":9007199254740993}',
    note: 'an id that is no double',
  },
  {
    endpoint: startMigration,
    text: '{"RequestId":"E0A4D2F1-7F20-5A3E-8C11-0F9E6A7B2D31","HttpStatusCode":200,"Success":true,"Data":true}',
    note: 'startmigration: style B, without an error',
  },
  {
    endpoint: startMigration,
    text: '{"HttpStatusCode":200,"RequestId":"E0A4D2F1","ErrorMessage":"","ErrorCode":"","Success":true,"Data":true}',
    note: 'startmigration: the fields of an error are there and empty',
  },
  {
    endpoint: getMigrationSummary,
    text: '{"RequestId":"0be3a1f217953056710001111d2f4a","Success":true,"Data":{"MigrationId":48213,"ProjectId":30112,"Name":"nightly_full","Status":"EXPORT_SUCCESS","GmtCreate":1795305600000,"GmtModified":1795305671000,"CreateUser":"20117****","OpUser":"20117****","DownloadUrl":"https://example-oss.oss-cn-hangzhou.aliyuncs.com/pre/store/ab12.zip?Expires=1795309271&OSSAccessKeyId=EXAMPLE&Signature=abc"}}',
    note: 'getmigrationsummary: the full vocabulary, with a link',
  },
  {
    endpoint: getMigrationSummary,
    text: '{"RequestId":"F1","Success":true,"Data":{"MigrationId":48214,"ProjectId":30112,"Name":"later","Status":"INIT","GmtCreate":1795305600000,"GmtModified":1795305600000,"CreateUser":"20117****","OpUser":null,"DownloadUrl":null}}',
    note: 'getmigrationsummary: what is not there yet is null',
  },
  {
    endpoint: getMigrationProcess,
    text: '{"HttpStatusCode":200,"RequestId":"F2","ErrorMessage":"","ErrorCode":"","Success":true,"Data":[{"TaskName":"IMPORE_PREPARE","TaskStatus":"SUCCESS"},{"TaskName":"EXPORT_OBJECTS","TaskStatus":"RUNNING"}]}',
    note: 'getmigrationprocess: the only documented name of a step, for imports, misspelt',
  },
  {
    endpoint: getMigrationProcess,
    text: '{"HttpStatusCode":200,"RequestId":"F3","Success":true}',
    note: 'getmigrationprocess: no steps yet',
  },
  {
    endpoint: listMigrations,
    text: '{"RequestId":"F4","Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Migrations":[{"Id":48213,"Name":"nightly_full","MigrationType":"EXPORT","PackageType":"DATAWORKS_MODEL","Status":"SUCCESS","ProjectId":30112,"TenantId":5521,"CreateTime":1795305600000,"UpdateTime":1795305671000,"CreateUser":"20117****","CreateUserName":"ops_a","UpdateUser":"20117****","UpdateUserName":"ops_a","DownloadUrl":"https://example-oss.oss-cn-hangzhou.aliyuncs.com/pre/store/ab12.zip?Expires=1795309271&OSSAccessKeyId=EXAMPLE&Signature=abc"}]}}',
    note: 'listmigrations: its own vocabulary, another name for the id',
  },
  {
    endpoint: listMigrations,
    text: '{"RequestId":"F5","Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Migrations":[{"Id":48215,"Name":"broken","MigrationType":"EXPORT","PackageType":"DWMA","Status":"FAILURE","Message":"internal error: the region of the data source does not match","Description":null,"ProjectId":30112,"TenantId":5521,"CreateTime":1795305600000,"UpdateTime":1795305671000,"CreateUser":"20117****","CreateUserName":null,"UpdateUser":null,"UpdateUserName":null,"DownloadUrl":null}]}}',
    note: 'listmigrations: a failure, and all that may be null',
  },
  {
    endpoint: listMigrations,
    text: '{"RequestId":"F6","Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":0}}',
    note: 'listmigrations: none',
  },
];
