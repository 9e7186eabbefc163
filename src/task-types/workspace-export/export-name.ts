import type { Language } from '@/i18n/language';
import { spokenLanguage } from './file-language';
import type { Kind } from './kinds';

/** What exports go by before their files have names. By language and not as messages: a form's names are text. */
const NAMES: Readonly<Record<Language, Readonly<Record<Kind | 'any', string>>>> = {
  en: {
    desktops: 'Desktops export',
    connections: 'Connection records export',
    desktopUsage: 'Desktop usage export',
    userUsage: 'User usage export',
    appAccess: 'Application access export',
    users: 'Users export',
    groupUsers: 'Group users export',
    terminals: 'Terminal bindings export',
    any: 'Export',
  },
  'zh-CN': {
    desktops: '桌面导出',
    connections: '连接记录导出',
    desktopUsage: '桌面使用情况导出',
    userUsage: '用户使用情况导出',
    appAccess: '应用接入情况导出',
    users: '用户导出',
    groupUsers: '用户组的用户导出',
    terminals: '终端绑定关系导出',
    any: '导出',
  },
};

/** What an export goes by before its file has a name: what was asked for, in the language of the console. */
export function exportName(kind: Kind | undefined): string {
  return NAMES[spokenLanguage()][kind ?? 'any'];
}
