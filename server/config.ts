import { parseArgs } from 'node:util';

import { z } from 'zod';

import { isLoopback } from './guard.ts';
import { Problem } from './problem.ts';

const whole = (least: number, most: number, usual: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(usual);
};
const onOff = () => z.stringbool({ error: 'true or false' }).default(false).meta({ switch: true });
const list = () =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''));

const settingsSchema = z.object({
  graphUrl: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/|^file:.|^memory:$/, 'neo4j://…, bolt://…, file:FOLDER or memory:')
    .default('file:.relata/graph')
    .describe(
      'The graph: `neo4j://` or `bolt://` (with `+s` or `+ssc` for encryption) for a Neo4j, `file:FOLDER` for the embedded engine, `memory:` for one that is gone at the end.',
    ),
  graphUser: z.string().default('neo4j').describe('User of the Neo4j database.'),
  graphPassword: z
    .string()
    .default('')
    .meta({ secret: true })
    .describe(
      'Password of that user; without one no login is tried. The environment keeps it out of the list of processes.',
    ),
  graphDatabase: z
    .string()
    .default('')
    .describe("Database of the Neo4j server; the user's home database when empty."),
  port: whole(0, 65_535, 4180).describe('Port to listen on; 0 takes any free one.'),
  host: z
    .string()
    .min(1, 'a name or address')
    .default('127.0.0.1')
    .describe('Address to listen on. Anything but loopback needs `ALLOWED_HOSTS`.'),
  allowedHosts: list().describe(
    'Names by which browsers may reach this server besides localhost, separated by commas: whatever stands before the port in the address bar.',
  ),
  allowWrites: onOff().describe(
    'Permits write queries that ask for it, and imports into a Neo4j. Imports into the embedded graph need no permission.',
  ),
  permittedProcedures: list().describe(
    'Full names of procedures and functions that queries may call besides the harmless ones Relata knows, separated by commas.',
  ),
  allowUncheckedQueries: onOff().describe(
    'Permits queries on a Bolt server whose query plans Relata cannot read and which it therefore cannot keep read-only.',
  ),
  rowLimit: whole(1, 1_000_000, 10_000).describe('Rows of one answer.'),
  byteLimit: whole(1_000, 1_000_000_000, 32_000_000).describe('Bytes of one answer.'),
  timeout: whole(100, 300_000, 30_000).describe(
    'Milliseconds one query may take. An answer that nobody reads for as long is cut off.',
  ),
  queryLimit: whole(1, 15, 4).describe('Queries at once; further ones are told to come back.'),
  requestLimit: whole(1, 1_000_000, 3_000).describe('Requests a minute from one address.'),
  bodyLimit: whole(1_000, 100_000_000, 4_000_000).describe('Bytes of a request body, imports excepted.'),
  importLimit: whole(1_000, 100_000_000_000, 2_000_000_000).describe('Bytes of one import over HTTP.'),
  loadSample: z
    .stringbool({ error: 'true or false' })
    .default(true)
    .describe('Loads the sample graph when the embedded graph is empty.'),
  logLevel: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'silent, error, warn, info or debug')
    .default('warn')
    .describe('What is logged; `debug` logs the text of queries too.'),
  open: z
    .enum(['auto', 'yes', 'no'], 'auto, yes or no')
    .default('auto')
    .describe('Opens the page in a browser: `auto` does so on a desktop, when started from a terminal.'),
  dev: onOff().describe('Development: Vite serves the page from its sources.'),
});

/** Every setting with its value. */
export type Config = z.output<typeof settingsSchema>;
type Key = keyof Config;

export interface Setting {
  readonly key: Key;
  readonly variable: string;
  readonly flag: string;
  readonly usual: string;
  readonly description: string;
  /** A flag without a value. */
  readonly isSwitch: boolean;
  readonly isSecret: boolean;
}

/** What settings there are: one schema gives the reader, `--help` and docs/configuration.md. */
export const SETTINGS: readonly Setting[] = (Object.keys(settingsSchema.shape) as Key[]).map((key) => {
  const schema = settingsSchema.shape[key];
  const words = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const meta = schema.meta() ?? {};
  return {
    key,
    variable: words.replaceAll('-', '_').toUpperCase(),
    flag: `--${words}`,
    usual: String(schema.parse(undefined)),
    description: schema.description ?? '',
    isSwitch: meta['switch'] === true,
    isSecret: meta['secret'] === true,
  };
});

/** Settings from flags and the environment; a flag wins. @throws Problem `configuration` in one sentence */
export function readConfig(args: readonly string[], environment: Readonly<NodeJS.ProcessEnv>): Config {
  const flags = readFlags(args);
  const given = new Map<Key, { from: string; text: string }>();
  for (const { key, variable, flag } of SETTINGS) {
    const text = flags[flag.slice(2)] ?? environment[variable];
    if (text === undefined || text === '') continue;
    given.set(key, { from: flags[flag.slice(2)] === undefined ? variable : flag, text: String(text) });
  }
  const result = settingsSchema.safeParse(
    Object.fromEntries([...given].map(([key, { text }]) => [key, text])),
  );
  // First: the sentence about a wrong value shows the value.
  if (/:\/\/[^/]*@/.test(given.get('graphUrl')?.text ?? '')) throw loginInUrl();
  if (!result.success) throw faultOf(result.error, given);
  return checkHosts(result.data);
}

function readFlags(args: readonly string[]): Readonly<Record<string, string | boolean | undefined>> {
  try {
    const options = SETTINGS.map(
      ({ flag, isSwitch }) => [flag.slice(2), { type: isSwitch ? 'boolean' : 'string' }] as const,
    );
    return parseArgs({ args: [...args], options: Object.fromEntries(options) }).values;
  } catch (error) {
    const [said = ''] = (error as Error).message.split(/\. |\n/);
    throw new Problem('configuration', `${said}.`, { hint: '--help lists all settings.', cause: error });
  }
}

function faultOf(
  error: z.ZodError,
  given: ReadonlyMap<Key, { readonly from: string; readonly text: string }>,
): Problem {
  const issue = error.issues[0];
  const setting = SETTINGS.find(({ key }) => key === issue?.path[0]);
  const found = setting === undefined ? undefined : given.get(setting.key);
  const value = setting?.isSecret === true ? '' : ` ${JSON.stringify(found?.text ?? '')}`;
  return new Problem(
    'configuration',
    `${found?.from ?? ''}${value} is not possible: it takes ${issue?.message ?? ''}.`,
    {
      hint: '--help lists all settings.',
    },
  );
}

/** The driver would not use it, and the page shows the address. */
function loginInUrl(): Problem {
  return new Problem('configuration', 'GRAPH_URL may not hold a user or password.', {
    hint: 'Give them as GRAPH_USER and GRAPH_PASSWORD.',
  });
}

function checkHosts(config: Config): Config {
  if (isLoopback(config.host) || config.allowedHosts.length > 0) return config;
  throw new Problem(
    'configuration',
    `HOST ${config.host} lets other machines in, and ALLOWED_HOSTS does not say by which name.`,
    { hint: 'Set ALLOWED_HOSTS to the name or address people will type, or leave HOST at 127.0.0.1.' },
  );
}

/** What `--help` prints. */
export function helpText(): string {
  const lines = SETTINGS.map(
    ({ flag, variable, isSwitch, usual, description }) =>
      `  ${flag}${isSwitch ? '' : ' …'}  (${variable})\n      ${description.replaceAll('`', '')}` +
      (usual === '' || isSwitch ? '' : ` Usually ${usual}.`),
  );
  return `Relata: explore a graph, and see who says so.\n\nSettings, as flags or as environment variables:\n\n${lines.join('\n')}\n`;
}
