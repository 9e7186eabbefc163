import { describe, expect, it } from 'vitest';
import { openSync } from '@/testing/sync-bench';
import type { Option, OptionSource } from '@/task-types/task-form';
import { FailureError } from '@/transport/failures';
import { form } from './form';

describe('what can be chosen', () => {
  const source = (name: string): OptionSource => {
    const found = form.optionSources[name];
    if (!found) throw new RangeError(name);
    return found;
  };
  const all = async (name: string, params = {}): Promise<readonly Option[]> => {
    const { context } = await openSync();
    const options: Option[] = [];
    let cursor: string | undefined;
    do {
      const page = await source(name).load(context, params, cursor);
      options.push(...page.options);
      cursor = page.next;
    } while (cursor !== undefined);
    return options;
  };

  it('folders of Data Integration, of each workflow', async () => {
    const ids = (await all('folders')).map(({ id }) => id);
    expect(ids).toContain('Business Flow/orders/Data Integration');
    expect(ids).toContain('Business Flow/风控/Data Integration');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('resource groups, and why one cannot be used', async () => {
    const groups = await all('resourceGroups');
    expect(groups.filter(({ disabled }) => disabled).map(({ id, disabled }) => [id, disabled?.key])).toEqual([
      ['S_res_group_5521_3', 'dataworks-sync-form.group.state.1'],
    ]);
  });

  it('data sources by the type that fits, each once', async () => {
    expect((await all('readers')).map(({ id }) => id)).toEqual(['mysql_pub', 'shop_db', 'wms_mysql']);
    expect((await all('writers', { target: 'holo' })).map(({ id }) => id)).toEqual(['holo_rt']);
    expect((await all('datasources', { type: 'kafka,ftp' })).map(({ id }) => id)).toEqual([
      'events_kafka',
      'partner_ftp',
    ]);
    expect((await all('datasources')).length).toBeGreaterThan(8);
  });

  it('each by its id, and none that nobody has', async () => {
    const { context } = await openSync();
    for (const [name, id] of [
      ['folders', 'Business Flow/orders/Data Integration'],
      ['resourceGroups', 'S_res_group_5521_1'],
      ['readers', 'shop_db'],
    ] as const) {
      expect((await source(name).find?.(context, id))?.id).toBe(id);
      for (const nobody of ['', 'nobody', 'Business Flow/nope/Data Integration']) {
        expect(await source(name).find?.(context, nobody)).toBeUndefined();
      }
    }
  });

  /** A context whose server has these data sources, and gives at most so many at a time. */
  async function withSources(names: readonly string[], most: number) {
    const { context } = await openSync();
    const send: typeof context.send = async ({ reply }, { query = {} }) => {
      const { PageNumber = 1, PageSize = 10, Name } = query;
      const found = names.filter((name) => Name === undefined || name.includes(String(Name)));
      const size = Math.min(Number(PageSize), most);
      const from = (Number(PageNumber) - 1) * size;
      const DataSources = found.slice(from, from + size).map((name) => ({ Name: name, DataSourceType: 'mysql' }));
      const read = reply?.parse({ Success: true, Data: { TotalCount: found.length, DataSources } });
      if (read === undefined) throw new RangeError('no reply');
      return read;
    };
    return { ...context, send };
  }

  it('a data source by its whole name, where the cloud finds parts of names too', async () => {
    const context = await withSources(['shop_db_old', 'shop_db', 'my_shop_db'], 100);
    expect((await source('readers').find?.(context, 'shop_db'))?.id).toBe('shop_db');
    expect(await source('readers').find?.(context, 'shop')).toBeUndefined();
  });

  it('every data source, where the cloud gives fewer at a time than it is asked for', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `source_${index}`);
    const context = await withSources(names, 50);
    const options: Option[] = [];
    let cursor: string | undefined;
    do {
      const page = await source('readers').load(context, {}, cursor);
      options.push(...page.options);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(options.map(({ id }) => id)).toEqual(names);
  });

  it('says so where the cloud does not answer', async () => {
    const { context, world } = await openSync();
    await world.setFaults([
      { id: 'no', match: { endpoint: 'dataworks.ListFolders' }, effect: { kind: 'status', status: 503 } },
    ]);
    await expect(source('folders').load(context, {}, undefined)).rejects.toBeInstanceOf(FailureError);
  });
});
