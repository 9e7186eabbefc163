import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { DEMO_SPEEDS } from '@/core/demo';
import { systemClock } from './clock';
import { isRecord } from './json';
import { type SignIn, signIns } from './http/identities';
import { createCloudServer } from './http/server';
import { type OpenPoints, readPoint, withPoints } from './open-points';
import { SCENARIOS } from './scenarios/scenarios';
import { withIam } from './scenarios/with-iam';
import { createMemoryStore } from './store';
import { openWorld, type World } from './world';

/** Simulated clouds that answer over HTTP. */
export interface RunningClouds {
  readonly url: string;
  readonly world: World;
  close(): Promise<void>;
}

const USAGE = `Usage: npm run clouds -- [options]

Serves the simulated clouds on 127.0.0.1: the vendors' own paths, and the console's gateway below /api/.

  --port <number>        4600 by default; 0 takes any free one
  --scenario <name>      ${Object.keys(SCENARIOS).join(', ')}
  --speed <number>       ${DEMO_SPEEDS.join(', ')}: simulated seconds in each of ours
  --set <name>=<value>   what the documents leave open, such as iotda.listScope=project or
                         iotda.notReady=409:IOTDA.014804; may be given several times
  --dist <folder>        serves the built console in it too, in gateway mode
  --json                 prints one line of JSON with the address and the identities
  --help                 prints this`;

/** Thrown for a command line that cannot be followed. */
class UsageError extends Error {}

async function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '4600' },
        scenario: { type: 'string', default: 'calm' },
        speed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        dist: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    const speed = DEMO_SPEEDS.find((one) => String(one) === values.speed);
    const port = Number(values.port);
    if (speed === undefined) throw new UsageError(`no speed ${values.speed}`);
    if (!Object.hasOwn(SCENARIOS, values.scenario)) throw new UsageError(`no scenario ${values.scenario}`);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`no port ${values.port}`);
    const settings = (await Promise.all(values.set.map(readSetting))).reduce(withPoints, {});
    return { ...values, speed, port, settings };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(String(error));
  }
}

async function readSetting(text: string): Promise<OpenPoints> {
  const [name = '', value = ''] = text.split(/=(.*)/s);
  const point = await readPoint(name, value);
  if (!point) throw new UsageError(`no setting ${text}`);
  return point;
}

/**
 * `npm run clouds`: serves the simulated clouds on 127.0.0.1 until SIGTERM or SIGINT. With `--json` it prints one line,
 * `{"url", "identities"}`, and nothing more. A port that is taken ends the process with 1, a bad command line with 2.
 */
export async function main(
  argv: readonly string[],
  print: (line: string) => void = console.log,
): Promise<RunningClouds | undefined> {
  let options: Awaited<ReturnType<typeof readArguments>>;
  try {
    options = await readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
  if (options.help) {
    print(USAGE);
    return undefined;
  }
  const running = await serveClouds(options).catch((error: unknown) => {
    if (!isRecord(error) || error['code'] !== 'EADDRINUSE') throw error;
    console.error(`Port ${options.port} is taken. Choose another with --port, or 0 for any that is free.`);
    process.exitCode = 1;
    return undefined;
  });
  if (!running) return undefined;
  const identities = signIns(running.world.scenario(), running.world.describe().seed);
  print(options.json ? JSON.stringify({ url: running.url, identities }) : welcome(running, identities));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
  return running;
}

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly scenario: string;
  readonly speed: (typeof DEMO_SPEEDS)[number];
  /** A folder with the built console. */
  readonly dist?: string | undefined;
  readonly settings?: OpenPoints;
}

/** Serves a new world in memory. Rejects where the port is taken. */
export async function serveClouds({
  port,
  scenario,
  speed,
  dist,
  settings = {},
}: ServeOptions): Promise<RunningClouds> {
  const world = await openWorld({
    store: createMemoryStore(),
    clock: systemClock,
    scenarios: withIam(SCENARIOS),
    // At speed 1 its time is the wall's, which dates what clients sign.
    wanted: { scenario, speed, settings, epoch: systemClock.wall() },
    name: `http ${systemClock.wall()}`,
  });
  const server = createCloudServer(world, dist);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address of this kind.
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function welcome({ url, world }: RunningClouds, identities: readonly SignIn[]): string {
  const { scenario, speed, seed } = world.describe();
  const table = identities.flatMap((one, index) => {
    const isSame = identities[index - 1]?.accessKey === one.accessKey;
    const who = [
      `  ${one.role.padEnd(14)} ${one.cloud}  ${one.user}@${one.domain}  password ${one.password}`,
      `${' '.repeat(17)}AK ${one.accessKey}  SK ${one.secretKey}`,
    ];
    const where = [`region ${one.region}`, one.projectId && `project ${one.projectId}`];
    const all = [...where, one.workspaceId && `workspace ${one.workspaceId}`].filter((word) => word !== null);
    return [...(isSame ? [] : who), `${' '.repeat(17)}${one.service}: ${all.join('  ')}`];
  });
  return [
    `Simulated clouds at ${url}`,
    `Scenario ${scenario}, seed ${seed}, clock at ${speed}x. The vendors' own paths; the console's gateway is ${url}/api/`,
    '',
    ...table,
    '',
    `Try: curl -s '${url}/v5/iot/${identities[0]?.projectId}/apps' -H 'Authorization: SDK-HMAC-SHA256 Access=${identities[0]?.accessKey}'`,
    'Ctrl+C ends it.',
  ].join('\n');
}
