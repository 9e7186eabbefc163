import type { Page, Request } from '@playwright/test';
import { type Language, pass, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

const MINUTE = 60_000;

/** The example request on the vendor's page of CreateTask, to the letter. */
const SEED_EXAMPLE = `{
"id" : null,
"data_source_type" : "DLI",
"description" : "",
"name" : "Test collection 110",
"user_id" : "0833a573fe80d5401f6dc010a775569a",
"dir_id" : "0",
"task_config" : {
"data_connection_name" : "dli_test",
"data_connection_id" : "14bb947454e64de784eadaab759081e8",
"databaseName" : [ "ygy1" ],
"tableName" : [ "ygy1.ygy" ],
"alive_object_policy" : "3",
"deleted_object_policy" : "3",
"enableDataProfile" : false,
"enableDataClassification" : false,
"enable_table_filter_by_regex" : false
},
"schedule_config" : {
"schedule_type" : "RUN_ONCE",
"max_time_out" : 10
}
}`;

const SAID = {
  en: {
    ready: 'Ready',
    scheduled: 'Scheduled',
    run: 'Run now',
    start: 'Start schedule',
    stop: 'Stop schedule',
    delete: 'Delete…',
    deleteIt: 'Delete 1 task',
    twoCalls: /^Two calls: first its schedule is stopped/,
    fromSimulation: "From the simulation: the vendor's API has no list of runs.",
    log: /^Show log of the run of/,
    logText: 'Log of the collection',
    next: 'Next runs by the cron expression',
    ifOn: 'Next runs by the cron expression, if its schedule were on',
    derived: /Derived from schedule_config\.enabled = 3/,
  },
  'zh-CN': {
    ready: '就绪',
    scheduled: '已排期',
    run: '立即运行',
    start: '启动调度',
    stop: '停止调度',
    delete: '删除…',
    deleteIt: '删除 1 个任务',
    twoCalls: /^分两步：先停止调度，再删除任务/,
    fromSimulation: '来自模拟：云服务的 API 没有运行列表。',
    log: /^查看 .+ 运行的日志$/,
    logText: '采集日志',
    next: '按 cron 表达式的后续运行',
    ifOn: '如开启调度，按 cron 表达式的后续运行',
    derived: /由 schedule_config\.enabled = 3 推断/,
  },
} as const satisfies Record<Language, unknown>;

const isCall = (method: string, path: RegExp) => (request: Request) =>
  request.method() === method && path.test(new URL(request.url()).pathname);

/** What is sent about one task and does something, in its order. */
function deedsOf(page: Page): string[] {
  const deeds: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (/\/metadata\/tasks\/\w+\/action$/.test(pathname)) deeds.push(searchParams.get('action') ?? '');
    if (request.method() === 'DELETE') deeds.push('delete');
    if (request.method() === 'PUT') deeds.push('update');
  });
  return deeds;
}

/** Opens the page of a task by its name, through the vendor's own list. */
async function open(page: Page, connection: 'arts-prod' | 'arts-test', name: string): Promise<void> {
  await page.goto(`/tasks?type=dataarts-collection&connection=${connection}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByTestId('task-status')).toBeVisible();
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  const said = SAID[language];

  test(`${language}: the seed's example is pasted as it stands, created, run, and its log is read`, async ({
    page,
  }) => {
    await speak(page, language);
    const deeds = deedsOf(page);
    await page.goto('/create/dataarts-collection?connection=arts-prod');
    await page.getByRole('button', { name: words.paste }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(SEED_EXAMPLE);
    await page.getByRole('button', { name: words.fill }).click();

    const created = page.waitForRequest(isCall('POST', /\/metadata\/tasks\/create$/));
    await page.getByRole('button', { name: words.create, exact: true }).click();
    const request = await created;
    // All of the example and nothing else, but for what is the server's to say, and that its schedule is off.
    const { id: _, ...seed } = JSON.parse(SEED_EXAMPLE) as Record<string, unknown> & { schedule_config: object };
    expect(request.postDataJSON()).toEqual({ ...seed, schedule_config: { ...seed.schedule_config, enabled: 0 } });
    const headers = await request.allHeaders();
    expect(headers['workspace']).toMatch(/^[0-9a-f]{32}$/);
    expect(headers['x-project-id']).toMatch(/^[0-9a-f]{32}$/);

    await expect(page).toHaveURL(/\/tasks\/dataarts-collection\/arts-prod\/[0-9a-f]{32}$/);
    await expect(page.getByTestId('task-status')).toHaveText(said.ready);
    await expect(page.getByText(said.fromSimulation)).toBeVisible();

    expect(deeds).toEqual([]);
    await page.getByRole('button', { name: said.run, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: said.run, exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: words.running })).toBeVisible();
    await page.getByRole('radio', { name: '60×' }).click();
    await expect(page.getByRole('row').filter({ hasText: words.succeeded })).toBeVisible();
    await expect(page.getByRole('button', { name: said.log })).toHaveCount(1);
    await page.getByRole('button', { name: said.log }).click();
    await expect(page.getByRole('region', { name: said.logText })).not.toBeEmpty();
    expect(deeds).toEqual(['runimmediate']);
  });

  test(`${language}: a schedule is started and stopped, and its next runs are told`, async ({ page }) => {
    await speak(page, language);
    await open(page, 'arts-test', 'lab_scratch');
    await expect(page.getByTestId('task-status')).toHaveText(said.ready);
    await expect(page.getByRole('heading', { name: said.ifOn, exact: true })).toBeVisible();
    await page.getByRole('button', { name: said.start, exact: true }).click();
    await expect(page.getByTestId('task-status')).toHaveText(said.scheduled);
    await expect(page.getByText(said.derived).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: said.next, exact: true })).toBeVisible();
    await pass(page, 20 * MINUTE);
    // Every 15 minutes: the scheduler has made one.
    await expect(page.getByRole('button', { name: said.log }).first()).toBeVisible();
    await page.getByRole('button', { name: said.stop, exact: true }).click();
    await expect(page.getByTestId('task-status')).toHaveText(said.ready);
  });

  test(`${language}: deleting what is scheduled says both of its calls, and does them in their order`, async ({
    page,
  }) => {
    await speak(page, language);
    const deeds = deedsOf(page);
    await open(page, 'arts-prod', 'wms_of_the_shared_workspace');
    await page.getByRole('button', { name: said.delete }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByText(said.twoCalls)).toBeVisible();
    expect(deeds).toEqual([]);
    await question.getByRole('textbox').fill('wms_of_the_shared_workspace');
    await question.getByRole('button', { name: said.deleteIt }).click();
    await expect.poll(() => deeds).toEqual(['stop', 'delete']);
    await page.goto('/tasks?type=dataarts-collection&connection=arts-prod');
    await expect(page.getByRole('link', { name: 'wms_of_the_shared_workspace', exact: true })).toHaveCount(0);
  });
}

test.describe('behind a gateway', () => {
  test.use({ mode: 'gateway' });

  test('nothing is asked that only simulated clouds answer: the log is read by ids that were found elsewhere', async ({
    page,
    request,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (sent) => void asked.push(sent.url()));
    const listing = page.waitForRequest(isCall('POST', /\/metadata\/tasks\/search$/));
    await open(page, 'arts-prod', 'wms_of_the_shared_workspace');
    await expect(page.getByText("The vendor's API has no list of runs.", { exact: false })).toBeVisible();
    await expect(page.getByText(SAID.en.fromSimulation)).toHaveCount(0);

    // Whoever is at the vendor's own console sees the ids there; a test asks the clouds behind the door.
    const task = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const listed = await listing;
    const [, project = ''] = /\/v3\/(\w+)\/metadata\//.exec(listed.url()) ?? [];
    const { workspace = '' } = await listed.allHeaders();
    const runs = `/api/arts-prod/simulated-only/dataarts/${project}/collection-tasks/${task}/runs`;
    const answer = await request.get(`${baseURL}${runs}`, { headers: { workspace } });
    expect(answer.status()).toBe(200);
    const [run] = ((await answer.json()) as { runs: { instance_id: string; bridge_id: string }[] }).runs;
    if (!run) throw new Error('the task never ran');

    const logged = page.waitForRequest(isCall('POST', new RegExp(`/metadata/tasks/${task}/${run.instance_id}/log$`)));
    await page.getByLabel('Instance ID').fill(run.instance_id);
    await page.getByLabel('Bridge ID').fill(run.bridge_id);
    await page.getByRole('button', { name: 'Read log' }).click();
    expect((await logged).postDataJSON()).toEqual({ bridge_id: run.bridge_id });
    await expect(page.getByRole('region', { name: SAID.en.logText })).not.toBeEmpty();
    expect(asked.filter((url) => url.includes('simulated-only'))).toEqual([]);
  });
});
