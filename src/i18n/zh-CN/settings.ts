import type { Translated } from '../catalogue';
import type { settings as source } from '../en/settings';

export const settings: Translated<typeof source> = {
  'settings.title': '设置',
  'settings.about': '立即保存在此浏览器中。',
  'settings.saved': '已保存',
  'settings.language': '语言',
  'settings.language.help': '控制台的语言；云服务的文字保持原样。',
  'settings.language.auto': '跟随浏览器',
  'settings.zone': '时区',
  'settings.zone.help': ({ sample }) => `时间按此时区显示。现在：${sample}。`,
  'settings.zone.auto': ({ zone }) => `跟随浏览器（${zone}）`,
  'settings.scheme': '配色',
  'settings.scheme.auto': '跟随系统',
  'settings.scheme.light': '浅色',
  'settings.scheme.dark': '深色',
  'settings.keys': '单键快捷键',
  'settings.keys.help': 'j、k、c 等。屏幕阅读器或语音输入需要这些字母时可关闭。',
  'settings.keys.on': '开',
  'settings.keys.off': '关',
};
