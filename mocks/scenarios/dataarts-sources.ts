import type { DataConnection, Directory } from '../clouds/dataarts/workspace';
import { hex } from '../random';

const DAY_MS = 86_400_000;

/** The data connection of the example on the vendor's page of CreateTask. */
const DOCUMENTED_CONNECTION = '14bb947454e64de784eadaab759081e8';

/**
 * Data connections: name, type, age in days, databases as `name(table,table+more)`, where `+more` are so many numbered
 * tables, and `denied`.
 */
const PRODUCTION = `
dli_test DLI 410 ygy1(ygy,ygy_history)
dli_main DLI 395 sales(orders,order_items,customers,refunds) logistics(berths,calls,manifests,containers+36) finance(invoices,payments,ledger)
dws_report DWS 380 report(daily_sales,daily_calls+58) kpi(tonnage,dwell_time,crane_moves)
hive_lake HIVE 371 ods(events+899) dwd(calls,moves+118) ads(board+29)
shop_mysql MYSQL 300 shop(orders,orders_2024,orders_2025,orders_2026,users,tmp_orders) shop_archive(orders_2019+40)
crm_oracle ORACLE 288 CRM(ACCOUNTS,CONTACTS,CASES+12)
locked_mysql MYSQL 190 payroll(salaries) denied
港区湖仓 HIVE 120 港区(船舶,泊位,集装箱+21)
`;

const SHARED = `
wms_postgres POSTGRESQL 260 wms(stock,moves,locations+17)
shared_dws DWS 255 common(calendar,ports,currencies)
`;

const TEST = `
lab_dli DLI 140 lab(a,b,c)
lab_mysql MYSQL 139 lab(users,orders+8)
lab_hive HIVE 90 scratch(t+59)
`;

const TABLES = { production: PRODUCTION, shared: SHARED, test: TEST } as const;

/** Made from the tables above. Ids come from the seed, except for the one that the vendor's page names. */
export function dataConnections(which: keyof typeof TABLES, seed: string, epoch: number): DataConnection[] {
  const lines = TABLES[which].trim().split('\n');
  return lines.map((line) => {
    const [name = '', type = '', age = '0', ...rest] = line.split(' ');
    return {
      id: name === 'dli_test' ? DOCUMENTED_CONNECTION : hex(32, seed, 'data connection', which, name),
      name,
      type,
      description: rest.includes('denied') ? 'Password to be renewed' : '',
      createdBy: 'zhao.min',
      createdAt: epoch - Number(age) * DAY_MS,
      databases: rest.filter((word) => word !== 'denied').map(readDatabase),
      ...(rest.includes('denied') && { denied: true }),
    };
  });
}

function readDatabase(word: string) {
  const [, name = '', list = '', more = '0'] = /^([^(]+)\(([^+)]*)(?:\+(\d+))?\)$/.exec(word) ?? [];
  const named = list.split(',');
  const numbered = Array.from({ length: Number(more) }, (_, index) => `t_${String(index + 1).padStart(4, '0')}`);
  return { name, tables: [...named, ...numbered] };
}

/** Directories of production, at most three levels deep, as `dir_id` and path. */
export const DIRECTORIES: readonly Directory[] = [
  { id: '101', path: '/sales' },
  { id: '102', path: '/sales/daily' },
  { id: '103', path: '/sales/daily/hot' },
  { id: '104', path: '/lake' },
  { id: '105', path: '/lake/ods' },
  { id: '106', path: '/港区' },
  { id: '107', path: '/港区/泊位' },
];
