import { choice, parameter, type StepTypeRule } from './parameter-rule';

const datasource = parameter('datasource', 'text', { must: true });
const envType = parameter('envType', 'number', { help: 'envType', placeholder: '1' });
const fieldDelimiter = parameter('fieldDelimiter', 'text', { placeholder: ',' });
const encoding = parameter('encoding', 'text', { placeholder: 'UTF-8' });
const nullFormat = parameter('nullFormat', 'text');
const dateFormat = parameter('dateFormat', 'text');
const compress = choice('compress', 'gzip|bzip2|zip', { open: true });
const skipHeader = parameter('skipHeader', 'boolean', { placeholder: 'false', help: 'skipHeader' });
const parquetSchema = parameter('parquetSchema', 'text');
const markDoneFileName = parameter('markDoneFileName', 'text', { help: 'markDoneFileName' });
const writeMode = choice('writeMode', 'truncate|append|nonConflict', { must: true, help: 'fileWriteMode' });
const written = parameter('column', 'json', { help: 'column' });

/** Step types that read and write files. */
export const FILE_STEPS: readonly StepTypeRule[] = [
  {
    stepType: 'oss',
    label: 'OSS',
    datasourceTypes: ['oss'],
    reader: [
      datasource,
      envType,
      parameter('object', 'list', { must: true, unless: ['path'], help: 'object' }),
      parameter('path', 'list', { help: 'pathOfFormat' }),
      choice('fileFormat', 'csv|text|orc|parquet|jsonl', { must: true }),
      parameter('column', 'json', { must: true }),
      fieldDelimiter,
      encoding,
      nullFormat,
      compress,
      skipHeader,
      parquetSchema,
      parameter('csvReaderConfig', 'json'),
    ],
    writer: [
      datasource,
      envType,
      parameter('object', 'text', { must: true, unless: ['path'], help: 'objectPrefix' }),
      parameter('path', 'text', { help: 'pathOfFormat' }),
      parameter('fileName', 'text'),
      // The sheet lists formats for the reader only.
      choice('fileFormat', 'csv|text|orc|parquet|jsonl', { must: true, open: true }),
      writeMode,
      written,
      fieldDelimiter,
      encoding,
      nullFormat,
      dateFormat,
      parameter('writeHeader', 'boolean'),
      parameter('writeSingleObject', 'boolean'),
      parameter('maxFileSize', 'number', { placeholder: '10000' }),
      compress,
      parquetSchema,
      parameter('generateEmptyFile', 'boolean'),
    ],
  },
  {
    stepType: 'ftp',
    label: 'FTP / SFTP',
    datasourceTypes: ['ftp', 'sftp'],
    reader: [
      datasource,
      envType,
      parameter('path', 'list', { must: true }),
      choice('fileFormat', 'csv|text|json|jsonl|binary', { must: true }),
      parameter('column', 'json', { must: true }),
      fieldDelimiter,
      encoding,
      nullFormat,
      compress,
      skipHeader,
      markDoneFileName,
      parameter('maxRetryTime', 'number', { placeholder: '60' }),
    ],
    writer: [
      datasource,
      envType,
      parameter('path', 'text', { must: true }),
      parameter('fileName', 'text', { must: true }),
      choice('fileFormat', 'csv|text|json|jsonl|binary', { must: true, open: true }),
      writeMode,
      written,
      fieldDelimiter,
      encoding,
      nullFormat,
      dateFormat,
      parameter('header', 'list'),
      compress,
      markDoneFileName,
      parameter('singleFileOutput', 'boolean'),
      parameter('timeout', 'number', { placeholder: '60000' }),
    ],
  },
];
