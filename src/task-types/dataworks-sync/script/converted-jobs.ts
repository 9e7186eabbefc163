import { fromDatax } from './datax';

const CREDENTIALS = { username: 'root', password: 'hunter2' };
export const MYSQL_READER = {
  name: 'mysqlreader',
  parameter: {
    ...CREDENTIALS,
    column: ['id', 'name'],
    splitPk: 'id',
    where: 'ds=${bizdate}',
    connection: [{ table: ['orders'], jdbcUrl: ['jdbc:mysql://10.0.0.1:3306/shop?password=hunter2'] }],
  },
};
export const ODPS_WRITER = {
  name: 'odpswriter',
  parameter: {
    project: 'secret_project',
    table: 'ods_orders',
    partition: 'ds=${bizdate}',
    column: ['id', 'name'],
    accessId: 'LTAI-hunter2',
    accessKey: 'hunter2',
    truncate: true,
    odpsServer: 'http://10.0.0.1/api',
    tunnelServer: 'http://10.0.0.2',
  },
};

export function job(reader: unknown = MYSQL_READER, writer: unknown = ODPS_WRITER, setting: unknown = SETTING): string {
  return JSON.stringify({ job: { setting, content: [{ reader, writer }] } });
}
export const SETTING = { speed: { channel: 4 }, errorLimit: { record: 0 } };

/** The script and the keys of the notes without those that every conversion has. */
export function converted(text: string) {
  const { text: script, notes } = fromDatax(text) ?? { text: '{}', notes: [] };
  const always = ['note.type', 'note.datasource', 'note.connection'];
  const keys = notes.map(({ key }) => key.replace('dataworks-script.', '')).filter((key) => !always.includes(key));
  return { text: script, script: JSON.parse(script) as Script, notes, keys };
}
export interface Script {
  readonly steps: readonly { readonly stepType: string; readonly parameter: Readonly<Record<string, unknown>> }[];
  readonly setting: Readonly<Record<string, unknown>>;
}
