import { describe, expect, it } from 'vitest';
import { VERSION } from '@/core/version';
import { driftReport, failureTicket } from './failure-report';

const AT = Date.UTC(2026, 2, 1, 12);

describe('failureTicket', () => {
  it('says what is known, in lines that any reader of a ticket knows', () => {
    const text = failureTicket(
      {
        kind: 'quota',
        endpoint: 'iotda.CreateExportTask',
        unclear: false,
        connection: 'iotda-prod',
        at: AT,
        status: 403,
        code: 'IOTDA.014801',
        requestId: 'a81f20c4deadbeef9e2b',
        message: 'Too many.',
      },
      ['It was not created.', 'Five are unfinished.'],
    );
    expect(text).toBe(
      [
        'It was not created.',
        'Five are unfinished.',
        'endpoint: iotda.CreateExportTask',
        'connection: iotda-prod',
        'time: 2026-03-01T12:00:00.000Z',
        'failure: quota',
        'http_status: 403',
        'code: IOTDA.014801',
        'request_id: a81f20c4deadbeef9e2b',
        'vendor: Too many.',
        `console: Quayside ${VERSION}`,
      ].join('\n'),
    );
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('leaves out what is not known, and keeps secrets to itself', () => {
    const text = failureTicket(
      {
        kind: 'offline',
        endpoint: 'a.b',
        unclear: true,
        message: 'no https://x.test/?token=S3cr3t {"password":"S3cr3t"}',
      },
      [],
    );
    expect(text).not.toMatch(/S3cr3t|undefined|http_status/);
  });
});

describe('driftReport', () => {
  const report = {
    title: 'IoTDA export: the reply is not as documented',
    endpoint: 'iotda.ListExportTasks',
    source: 'https://vendor.test/ListExportTasks.html',
    connection: 'iotda-prod',
    at: AT,
    requestId: 'r1',
    drift: [
      { path: 'export_count', problem: 'expected number, received object' },
      { path: '', problem: 'not JSON' },
    ],
    received: '{"export_count":{},"access_token":"S3cr3t"}',
  };

  it('names the page, the place and what came, without its secrets', () => {
    const text = driftReport(report);
    for (const part of [
      '# IoTDA export: the reply is not as documented',
      '- documented_at: https://vendor.test/ListExportTasks.html',
      '- at: export_count: expected number, received object',
      '- at: (the whole): not JSON',
      '```json\n{"export_count":{},"access_token":"••••"}\n```',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('what came cannot end its own block', () => {
    expect(driftReport({ ...report, received: 'a ``` b ```` c' })).toContain('`````json\na ``` b ```` c\n`````');
  });

  it('does without what is not known', () => {
    const text = driftReport({ ...report, received: undefined, requestId: undefined, at: undefined });
    expect(text).not.toMatch(/undefined|request_id|json/);
  });
});
