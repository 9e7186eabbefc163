import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { describe, expect, it } from 'vitest';
import { type Case, foundWith, FROM, READER, rows, TO, WRITER } from './judged-scripts';

const STEPS: readonly Case[] = [
  [
    [...READER, 'name'],
    '',
    'error rule.missing at ""',
    'error order.unknown at "Reader"',
    'error order.none at "hops"',
  ],
  [[...READER, 'name'], 7, 'error rule.text at 7', 'error order.unknown at "Reader"', 'error order.none at "hops"'],
  [
    [...WRITER, 'name'],
    'Reader',
    'error steps.twice at "Reader"',
    'error order.unknown at "Writer"',
    'error order.none at "hops"',
  ],
  [
    [...READER, 'category'],
    'writer',
    'error steps.reader at "steps"',
    'error rule.missing at "parameter"',
    'error rule.missing at "parameter"',
  ],
  [[...WRITER, 'category'], undefined, 'error steps.writer at "steps"', 'error rule.missing at {'],
  [
    [...WRITER, 'parameter'],
    undefined,
    'error rule.missing at {',
    'error step.datasource at {',
    'error rule.missing at {',
    'error rule.missing at {',
    'error step.noColumns at {',
  ],
  [[...WRITER, 'stepType'], 'starrocks', 'warning steps.vendorOnly at "starrocks"'],
  [[...WRITER, 'stepType'], 'nobody', 'warning steps.unknown at "nobody"'],
  [[...WRITER, 'stepType'], 'hologres', 'warning steps.holo at "hologres"'],
  [[...WRITER, 'stepType'], null, 'error rule.missing at null'],
];

const DATASOURCES: readonly Case[] = [
  [[...TO, 'datasource'], '', 'error step.datasource at ""'],
  [[...TO, 'datasource'], undefined, 'error step.datasource at "parameter"'],
  [[...TO, 'datasource'], 'nowhere', 'warning step.datasourceUnknown at "nowhere"'],
  [[...TO, 'datasource'], 'mysql_pub', 'warning step.datasourceType at "mysql_pub"'],
  [[...TO, 'datasource'], 'strange'],
  [[...TO, 'datasource'], '${source}'],
  [[...TO, 'datasource'], 3, 'error step.datasource at 3', 'error rule.text at 3'],
  // One under a connection is enough.
  [[...FROM, 'datasource'], undefined],
  [[...FROM, 'connection', 0, 'datasource'], 'nowhere', 'warning step.datasourceUnknown at "nowhere"'],
  [[...TO, 'envType'], 0],
  [[...TO, 'envType'], 2, 'error step.envType at 2'],
  [[...TO, 'envType'], '1', 'warning step.envType at "1"'],
];

describe.each([
  ['rules of the steps', rows(STEPS)],
  ['rules of data sources', rows(DATASOURCES)],
])('%s', (_, cases) => {
  it.each(cases)('$path = $value', ({ path, value, expected }) => {
    expect(foundWith(DOCUMENTED_CONTENT, path, value)).toEqual(expected);
  });
});
