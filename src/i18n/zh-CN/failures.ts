import type { Translated } from '../catalogue';
import type { failures as source } from '../en/failures';

export const failures: Translated<typeof source> = {
  'failure.offline.what': '连接中断。',
  'failure.offline.advice': '检查网络后重试。',
  'failure.timeout.what': ({ seconds }) => `${seconds} 秒内没有应答。`,
  'failure.timeout.advice': '云服务可能较慢，稍后重试。',
  'failure.cancelled.what': '请求已取消。',
  'failure.cancelled.advice': '需要时重试。',
  'failure.session.what': '会话已结束，没有发出任何请求。',
  'failure.session.advice': '登录后重试。已输入的内容保留。',
  'failure.unauthorised.what': '云服务不接受此连接的凭证。',
  'failure.unauthorised.advice': '请网关的维护者检查密钥、区域和时钟。',
  'failure.forbidden.what': '此身份没有权限。',
  'failure.forbidden.advice': ({ action }) => `需要权限 ${action}。`,
  'failure.forbidden.adviceBare': '联系账号管理员。',
  'failure.missing.what': '云服务找不到它。',
  'failure.missing.advice': '可能已被删除，刷新列表。',
  'failure.conflict.what': '同名或同类的内容已存在。',
  'failure.conflict.advice': '修改名称或内容。',
  'failure.quota.what': '配额已用完。',
  'failure.quota.advice': '等一个结束后重试。',
  'failure.throttled.what': '云服务要求降低频率。',
  'failure.throttled.advice': ({ seconds }) => `${seconds} 秒后重试。`,
  'failure.throttled.now': '现在可以重试。',
  'failure.throttled.adviceBare': '稍后重试。',
  'failure.rejected.what': '云服务拒绝了请求。',
  'failure.rejected.advice': '按其说明修改后再发送。',
  'failure.unavailable.what': '云服务不可用。',
  'failure.unavailable.advice': '稍后重试。',
  'failure.contract.what': '云服务的应答与其文档不符。',
  'failure.contract.advice': ({ path, problem }) =>
    path === ''
      ? `${problem}。复制报告交给控制台的维护者。`
      : `“${path}”处异常：${problem}。复制报告交给控制台的维护者。`,
  'failure.copyDetails': '复制详情',
  'failure.copyReport': '复制报告',
};
