import { defineWords } from '@/i18n/catalogue';
import type { Troubles } from './task-type';

/**
 * What Huawei Cloud's API Gateway says before a service is reached. Its codes stand as `APIGW.` or `APIG.` with the same
 * numbers. https://support.huaweicloud.com/devg-apisign/ ,
 * https://support.huaweicloud.com/intl/en-us/usermanual-apig/apig_03_0048.html
 */
const words = defineWords('huawei-gateway', {
  en: {
    'APIGW.0101.what': 'The cloud has no such call there.',
    'APIGW.0101.advice': 'Check the region and the project of the connection: the service may not be open in them.',
    'APIGW.0201.what': 'The cloud could not take the request, or its service did not answer within 50 s.',
    'APIGW.0201.advice': 'Look whether it was done before you send it again.',
    'APIGW.0301.what': "The cloud did not accept this connection's credentials.",
    'APIGW.0301.advice': 'Ask whoever runs the gateway to check the key, the region and the clock.',
    'APIGW.0301/missing.what': 'The request reached the cloud without a token.',
    'APIGW.0301/missing.advice': 'Ask whoever runs the gateway why it adds none.',
    'APIGW.0301/unreadable.what': 'The cloud cannot read the token. Probably it was cut, or it is of another region.',
    'APIGW.0301/unreadable.advice': 'Ask whoever runs the gateway to fetch a new one in the region of the connection.',
    'APIGW.0301/expired.what': 'The token of the connection has expired.',
    'APIGW.0301/expired.advice':
      'Try again in a moment. Tokens live 24 h: if it goes on, ask whoever runs the gateway.',
    'APIGW.0301/signature.what': 'The signature of the request is not right.',
    'APIGW.0301/signature.advice':
      'Ask whoever runs the gateway to check the secret key, and the clock: more than 15 minutes off is refused.',
    'APIGW.0301/unknown-key.what': 'The access key of the connection does not exist.',
    'APIGW.0301/unknown-key.advice': 'It was probably deleted. Ask whoever runs the gateway to put in another.',
    'APIGW.0301/locked.what': 'The access key is locked after 5 failed attempts.',
    'APIGW.0301/locked.advice':
      'It opens by itself after 5 minutes. Ask whoever runs the gateway to check the secret key.',
    'APIGW.0302.what': 'The cloud does not let this IAM user in: a list forbids it.',
    'APIGW.0302.advice': 'Ask an administrator of the account to let the user in.',
    'APIGW.0305.what': 'Authentication failed.',
    'APIGW.0305.advice': 'Ask whoever runs the gateway to check the credentials of the connection.',
    'APIGW.0307.what': 'The token of the connection must be fetched anew.',
    'APIGW.0307.advice': 'Try again in a moment. If it goes on, ask whoever runs the gateway.',
    'APIGW.0308.what': 'Too many calls: the cloud asked to slow down.',
    'APIGW.0308.advice': 'Wait a little. The list slows down by itself.',
  },
  'zh-CN': {
    'APIGW.0101.what': '云服务没有这个接口。',
    'APIGW.0101.advice': '检查连接的区域和项目：该服务可能未在其中开通。',
    'APIGW.0201.what': '云服务无法受理请求，或后端 50 秒内没有应答。',
    'APIGW.0201.advice': '再次发送前先查看是否已完成。',
    'APIGW.0301.what': '云服务不接受此连接的凭证。',
    'APIGW.0301.advice': '请网关的维护者检查密钥、区域和时钟。',
    'APIGW.0301/missing.what': '请求到达云服务时没有令牌。',
    'APIGW.0301/missing.advice': '请网关的维护者检查为何没有添加令牌。',
    'APIGW.0301/unreadable.what': '云服务无法解析令牌，可能被截断，或属于其他区域。',
    'APIGW.0301/unreadable.advice': '请网关的维护者在连接所在区域重新获取令牌。',
    'APIGW.0301/expired.what': '连接的令牌已过期。',
    'APIGW.0301/expired.advice': '稍后重试。令牌有效期 24 小时，如一直出现，联系网关的维护者。',
    'APIGW.0301/signature.what': '请求签名不正确。',
    'APIGW.0301/signature.advice': '请网关的维护者检查密钥和时钟：相差超过 15 分钟会被拒绝。',
    'APIGW.0301/unknown-key.what': '连接的访问密钥不存在。',
    'APIGW.0301/unknown-key.advice': '可能已被删除，请网关的维护者更换密钥。',
    'APIGW.0301/locked.what': '连续 5 次失败后，访问密钥已锁定。',
    'APIGW.0301/locked.advice': '5 分钟后自动解锁。请网关的维护者检查密钥。',
    'APIGW.0302.what': '云服务的黑白名单不允许此 IAM 用户访问。',
    'APIGW.0302.advice': '请账号管理员放行此用户。',
    'APIGW.0305.what': '认证失败。',
    'APIGW.0305.advice': '请网关的维护者检查连接的凭证。',
    'APIGW.0307.what': '连接的令牌需要重新获取。',
    'APIGW.0307.advice': '稍后重试。如一直出现，联系网关的维护者。',
    'APIGW.0308.what': '请求过多，云服务要求降低频率。',
    'APIGW.0308.advice': '稍等片刻，列表会自动放慢。',
  },
});

const CODES = [
  'APIGW.0101',
  'APIGW.0201',
  'APIGW.0301',
  'APIGW.0301/missing',
  'APIGW.0301/unreadable',
  'APIGW.0301/expired',
  'APIGW.0301/signature',
  'APIGW.0301/unknown-key',
  'APIGW.0301/locked',
  'APIGW.0302',
  'APIGW.0305',
  'APIGW.0307',
  'APIGW.0308',
] as const;

/** The tails of "Incorrect IAM authentication information", which all come under one code. */
const TAILS: readonly (readonly [tail: RegExp, code: (typeof CODES)[number]])[] = [
  [/x-auth-token not found/i, 'APIGW.0301/missing'],
  [/decrypt token fail/i, 'APIGW.0301/unreadable'],
  [/token expires/i, 'APIGW.0301/expired'],
  [/verify aksk signature fail/i, 'APIGW.0301/signature'],
  [/ak not exist/i, 'APIGW.0301/unknown-key'],
  [/reach the limit/i, 'APIGW.0301/locked'],
];

/** The gateway's codes in words; of use to every task type whose service stands behind it. */
export const gatewayTroubles: Troubles = {
  words: [words],
  codes: Object.fromEntries(
    CODES.map((code) => [code, { what: words(`${code}.what`), advice: words(`${code}.advice`) }]),
  ),
  codeOf: ({ code, message = '' }) => {
    const number = /^APIGW?\.(\d{4})$/.exec(code ?? '')?.[1];
    if (number === undefined) return undefined;
    const tail = number === '0301' ? TAILS.find(([pattern]) => pattern.test(message)) : undefined;
    return tail?.[1] ?? `APIGW.${number}`;
  },
};
