import { choice, parameter, type StepTypeRule } from './parameter-rule';

const datasource = parameter('datasource', 'text', { must: true });
const envType = parameter('envType', 'number', { help: 'envType', placeholder: '1' });
const topic = parameter('topic', 'text', { must: true, help: 'kafkaTopic' });
// The sheet names no types; these are those of Kafka's own serializers.
const TYPES = 'STRING|BYTEARRAY|DOUBLE|FLOAT|INTEGER|LONG|SHORT';
const keyType = choice('keyType', TYPES, { must: true, open: true });
const valueType = choice('valueType', TYPES, { must: true, open: true });

/** Step types that read and write messages. */
export const MESSAGE_STEPS: readonly StepTypeRule[] = [
  {
    stepType: 'kafka',
    label: 'Kafka',
    datasourceTypes: ['kafka'],
    reader: [
      datasource,
      envType,
      topic,
      parameter('column', 'json', { must: true, help: 'kafkaColumn' }),
      keyType,
      valueType,
      choice('beginType', 'specific|earliest|current', { must: true }),
      parameter('beginDateTime', 'text', {
        when: { name: 'beginType', is: 'specific' },
        placeholder: '${bizdate}000000',
        help: 'kafkaTime',
      }),
      choice('endType', 'specific|latest', { must: true }),
      parameter('endDateTime', 'text', {
        when: { name: 'endType', is: 'specific' },
        placeholder: '${bizdate}000000',
        help: 'kafkaTime',
      }),
      parameter('groupId', 'text'),
      choice('autoOffsetReset', 'earliest|latest', { open: true }),
      parameter('stopWhenPollEmpty', 'boolean'),
      choice('dataFormat', 'json|text'),
    ],
    writer: [
      datasource,
      envType,
      topic,
      keyType,
      valueType,
      choice('writeMode', 'json|text'),
      parameter('column', 'json'),
      parameter('keyColumns', 'list'),
      parameter('keyIndex', 'number'),
      parameter('keyIndexes', 'json'),
      parameter('valueIndex', 'number'),
      choice('acks', '1|all|0', { help: 'acks' }),
      parameter('fieldDelimiter', 'text', { placeholder: ',' }),
      parameter('nullKeyFormat', 'text'),
      parameter('nullValueFormat', 'text'),
      parameter('partition', 'text'),
    ],
  },
];
