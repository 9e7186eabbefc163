type Names = { readonly names: string };

/** What a converted DataX job says otherwise, or no more, in both languages. */
export const noteWords = {
  en: {
    'note.datasource': ({ step }: { step: string }) =>
      `Choose the data source of “${step}”: DataWorks takes the name of one instead of an address and credentials.`,
    'note.connection': ({ step, names }: { step: string; names: string }) =>
      `Addresses and credentials of “${step}” were not taken over: ${names}.`,
    'note.type': ({ from, to }: { from: string; to: string }) => `“${from}” became the step type “${to}”.`,
    'note.txtfile': ({ step }: { step: string }) =>
      `DataWorks reaches no local files. “${step}” became ftp: put the files on an FTP or SFTP server, or change the type.`,
    'note.unknownType': ({ name }: { name: string }) =>
      `No step type is known for “${name}”. Its parameters were taken over as they are.`,
    'note.contents': ({ count }: { count: number }) =>
      count === 2
        ? 'Only the first of 2 contents was taken over.'
        : `Only the first of ${count} contents was taken over.`,
    'note.noContent': 'The job names no reader and writer.',
    'note.channel': ({ channel, concurrent }: { channel: string; concurrent: number }) =>
      `“channel” is ${channel}; the concurrency became ${concurrent}, as 1 to 32 are allowed.`,
    'note.noChannel': ({ concurrent }: { concurrent: number }) =>
      `No “channel” was set; the concurrency became ${concurrent}.`,
    'note.byte': ({ byte, mbps }: { byte: string; mbps: number }) =>
      `“byte” is ${byte} per second; the limit became ${mbps} MB per second.`,
    'note.speedRecord': 'The limit of records per second was left out: DataWorks has none.',
    'note.percentage': 'The limit of dirty records in percent was left out: DataWorks counts records.',
    'note.noErrorLimit': 'No limit of dirty records was set; the script stops at the first one.',
    'note.jvm': 'The memory options of “entry.jvm” became “jvmOption”.',
    'note.leftOut': ({ names }: Names) => `Left out, as DataWorks has no place for it: ${names}.`,
    'note.set': ({ step, name, value }: { step: string; name: string; value: string }) =>
      `“${name}” of “${step}” was not set; it became ${value}, as in DataX.`,
    'note.parameter': ({ step, from, to }: { step: string; from: string; to: string }) =>
      `“${from}” of “${step}” became “${to}”.`,
    'note.tables': ({ step, count }: { step: string; count: number }) =>
      `“${step}” names ${count} tables; only the first was taken over.`,
  },
  'zh-CN': {
    'note.datasource': ({ step }: { step: string }) =>
      `选择“${step}”的数据源：DataWorks 使用数据源名称，而不是地址和凭据。`,
    'note.connection': ({ step, names }: { step: string; names: string }) => `未带入“${step}”的地址和凭据：${names}。`,
    'note.type': ({ from, to }: { from: string; to: string }) => `“${from}”改为步骤类型“${to}”。`,
    'note.txtfile': ({ step }: { step: string }) =>
      `DataWorks 不能访问本地文件。“${step}”改为 ftp：将文件放到 FTP 或 SFTP 服务器，或更改类型。`,
    'note.unknownType': ({ name }: { name: string }) => `没有与“${name}”对应的步骤类型，其参数按原样带入。`,
    'note.contents': ({ count }: { count: number }) => `共 ${count} 个 content，仅带入第一个。`,
    'note.noContent': '作业没有 reader 和 writer。',
    'note.channel': ({ channel, concurrent }: { channel: string; concurrent: number }) =>
      `“channel”为 ${channel}；允许 1 到 32，并发数改为 ${concurrent}。`,
    'note.noChannel': ({ concurrent }: { concurrent: number }) => `没有设置“channel”；并发数设为 ${concurrent}。`,
    'note.byte': ({ byte, mbps }: { byte: string; mbps: number }) => `“byte”为每秒 ${byte}；限速改为 ${mbps} MB/s。`,
    'note.speedRecord': '未带入每秒记录数限制：DataWorks 没有此项。',
    'note.percentage': '未带入脏数据百分比限制：DataWorks 按记录数计。',
    'note.noErrorLimit': '没有设置脏数据上限；遇到第一条脏数据即停止。',
    'note.jvm': '“entry.jvm”的内存选项改为“jvmOption”。',
    'note.leftOut': ({ names }: Names) => `未带入（DataWorks 没有对应项）：${names}。`,
    'note.set': ({ step, name, value }: { step: string; name: string; value: string }) =>
      `“${step}”没有设置“${name}”；按 DataX 的默认值设为 ${value}。`,
    'note.parameter': ({ step, from, to }: { step: string; from: string; to: string }) =>
      `“${step}”的“${from}”改为“${to}”。`,
    'note.tables': ({ step, count }: { step: string; count: number }) => `“${step}”有 ${count} 个表，仅带入第一个。`,
  },
} as const;
