import type { Translated } from '../catalogue';
import type { forms as en } from '../en/forms';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const forms: Translated<typeof en> = {
  'forms.verbatim': ({ text }) => text,
  'forms.yes': '是',
  'forms.no': '否',
  'forms.optional': '可选',

  'forms.error.required': '此项必填。',
  'forms.error.choose': '选择一项。',
  'forms.error.notListed': '从列表中选择一项。',
  'forms.error.tooShort': ({ min }) => `至少 ${num(min)} 个字符。`,
  'forms.error.tooLong': ({ max }) => `最多 ${num(max)} 个字符。`,
  'forms.error.tooFew': ({ min }) => `至少 ${num(min)} 项。`,
  'forms.error.tooMany': ({ max }) => `最多 ${num(max)} 项。`,
  'forms.error.tooLow': ({ min }) => `应不小于 ${num(min)}。`,
  'forms.error.tooHigh': ({ max }) => `应不大于 ${num(max)}。`,
  'forms.error.notAbove': ({ min }) => `应大于 ${num(min)}。`,
  'forms.error.notBelow': ({ max }) => `应小于 ${num(max)}。`,
  'forms.error.notMultiple': ({ step }) => `应为 ${num(step)} 的倍数。`,
  'forms.error.notNumber': '应为数字，例如 12。',
  'forms.error.notWhole': '应为整数。',
  'forms.error.notText': '应为文本。',
  'forms.error.dateTime': '日期和时间要填写完整。',
  'forms.error.email': '应为邮箱地址，例如 name@example.com。',
  'forms.error.url': '应为以 https:// 开头的地址。',
  'forms.error.startsWith': ({ text }) => `应以“${text}”开头。`,
  'forms.error.endsWith': ({ text }) => `应以“${text}”结尾。`,
  'forms.error.includes': ({ text }) => `应包含“${text}”。`,
  'forms.error.form': ({ format }) => `应符合“${format}”格式。`,
  'forms.error.pattern': '字符或顺序不符合此项的要求。',
  'forms.error.unrecognized': ({ names }) => `没有名为 ${names} 的项，应去掉。`,
  'forms.error.other': '此值不可用，应更改。',
  'forms.error.json': ({ line, column }) => `JSON 无效：见第 ${line} 行第 ${column} 列。`,
  'forms.error.jsonEnd': 'JSON 不完整：有括号或引号没有闭合。',
  'forms.error.jsonDepth': 'JSON 嵌套过深，无法读取。',

  'forms.blanked.what': ({ field }) => `未发送：“${field}”的一部分在保存时已被隐去（••••）。`,
  'forms.blanked.advice': '重新输入。',

  'forms.summary.title': ({ count }) => (count === 0 ? '未发送' : `有 ${num(count)} 项需要更正`),
  'forms.summary.entry': ({ field, problem }) => `${field}：${problem}`,
  'forms.summary.dismiss': '关闭',
  'forms.submit.broke': '未发送：控制台自身出错。已填内容没有丢失。可重试，或重新加载页面。',

  'forms.more': '更多设置',
  'forms.more.changed': ({ count }) => `已更改 ${num(count)} 项`,

  'forms.time.zone': ({ offset, zone }) => `${offset} · ${zone}`,
  'forms.time.gap': ({ typed, used, offset }) => `当天时钟跳过 ${typed}，将采用 ${used}（${offset}）。`,
  'forms.time.overlap': ({ typed, offset }) => `当天时钟会两次显示 ${typed}，将采用较早的一次（${offset}）。`,

  'forms.json.format': '格式化',

  'forms.notChosen': '未选择',
  'forms.option.loading': '正在加载…',
  'forms.option.none': '没有可选项。',
  'forms.option.noMatch': ({ loaded }) => `已加载的 ${num(loaded)} 项中没有匹配项。`,
  'forms.option.loaded': ({ loaded }) => `已加载 ${num(loaded)} 项，还有更多`,
  'forms.option.loadedOf': ({ loaded, total }) => `已加载 ${num(loaded)} 项，共 ${num(total)} 项`,
  'forms.option.more': '加载更多',
  'forms.option.narrow': ({ shown, matching }) =>
    `显示 ${num(matching)} 项中的前 ${num(shown)} 项，输入文字可缩小范围。`,
  'forms.option.failed': '列表加载失败，仍可直接输入 ID。',
  'forms.option.retry': '重试',
  'forms.option.useTyped': ({ text }) => `将“${text}”用作 ID`,
  'forms.option.notLoaded': ({ loaded }) =>
    loaded === 0 ? '未核对：尚未加载列表。' : `不在已加载的 ${num(loaded)} 项中，将原样发送。`,
  'forms.option.unknown': '云端没有此 ID，将原样发送。',
  'forms.option.standard': ({ name }) => `留空表示 ${name}。`,
  'forms.option.elsewhere': ({ field, value }) => `属于另一个“${field}”：${value}。`,
  'forms.option.search': '按名称或 ID 搜索，或粘贴 ID',

  'forms.draft.kept': ({ seconds }) => `草稿保存于 ${age(seconds)}`,
  'forms.draft.blanked': '草稿中的机密未保存：该字段为当前内容。',
  'forms.draft.elsewhere': '另一个标签页随后更改了此草稿。此处已填内容不变；以最后一次更改为准。',

  'forms.paste.title': '粘贴 JSON 或 cURL',
  'forms.paste.label': '请求体或 cURL 命令',
  'forms.paste.help': 'JSON 请求体、cURL 命令、请求或其参数，或含有其中之一的文档内容。',
  'forms.paste.fill': '填入表单',
  'forms.paste.cancel': '取消',
  'forms.paste.empty': '先粘贴内容。',
  'forms.paste.tooLarge': ({ size, limit }) => `内容有 ${size}，最多可粘贴 ${limit}。`,
  'forms.paste.noJson': '内容中没有 JSON 对象。请求体以 { 开头，以 } 结尾。',
  'forms.paste.list': '这是一个列表。请求体是对象：以 { 开头，以 } 结尾。',
  'forms.paste.scalar': '这是单个值。请求体是对象：以 { 开头，以 } 结尾。',
  'forms.paste.fileBody': ({ file }) => `该命令从文件“${file}”读取请求体。应粘贴该文件的内容。`,
  'forms.paste.noBody': '该命令没有请求体，也没有查询参数，没有可填入的内容。',

  'forms.preview.title': '请求',
  'forms.preview.copy': '复制',
  'forms.preview.copied': '已复制',
  'forms.preview.copyFailed': '此处不允许复制，可手动选择文本。',

  'forms.preflight.ok': '正常',
  'forms.preflight.todo': '待完成',
  'forms.preflight.warn': '注意',
  'forms.preflight.bad': '受阻',
  'forms.preflight.unknown': '未知',
};

function age(seconds: number): string {
  if (seconds < 60) return `${num(seconds)} 秒前`;
  if (seconds < 3600) return `${num(Math.floor(seconds / 60))} 分钟前`;
  if (seconds < 86_400) return `${num(Math.floor(seconds / 3600))} 小时前`;
  return `${num(Math.floor(seconds / 86_400))} 天前`;
}
