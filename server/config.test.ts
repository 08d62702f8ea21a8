import { expect, test } from 'vitest';

import { SETTINGS, helpText, readConfig } from './config.ts';

const fault = (args: readonly string[], environment = {}): string => {
  try {
    readConfig(args, environment);
    return 'none';
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message}`;
  }
};

test('a flag wins over the environment, which wins over what is usual', () => {
  expect(readConfig([], {}).port).toBe(4180);
  expect(readConfig([], { PORT: '1' }).port).toBe(1);
  expect(readConfig(['--port', '2'], { PORT: '1' }).port).toBe(2);
  expect(readConfig(['--port=0'], {}).port).toBe(0);
  expect(readConfig([], { PORT: '' }).port).toBe(4180);
});

test('every setting is a variable and a flag of the same name, and help lists them', () => {
  expect(SETTINGS.find(({ key }) => key === 'graphUrl')).toMatchObject({
    variable: 'GRAPH_URL',
    flag: '--graph-url',
    usual: 'file:.relata/graph',
  });
  for (const { variable, flag, description } of SETTINGS) {
    expect(helpText()).toContain(flag);
    expect(helpText()).toContain(variable);
    expect(description).toMatch(/^[A-Z].*\.$/);
  }
});

test('switches, lists and words', () => {
  const config = readConfig(['--allow-writes'], { ALLOWED_HOSTS: 'a.example, b.example', LOAD_SAMPLE: 'no' });
  expect(config).toMatchObject({
    allowWrites: true,
    allowedHosts: ['a.example', 'b.example'],
    loadSample: false,
  });
  expect(readConfig([], { ALLOW_WRITES: '0' }).allowWrites).toBe(false);
});

test.each([
  [['--prot', '1'], "configuration: Unknown option '--prot'."],
  [['--port'], "configuration: Option '--port <value>' argument missing."],
  [
    ['--port', '70000'],
    'configuration: --port "70000" is not possible: it takes a whole number from 0 to 65535.',
  ],
  [
    ['--port', '1.5'],
    'configuration: --port "1.5" is not possible: it takes a whole number from 0 to 65535.',
  ],
  [['--graph-url', 'http://x'], /configuration: --graph-url "http:\/\/x" is not possible: it takes neo4j/],
  [['stray'], /configuration: Unexpected argument 'stray'/],
  [['--host', '0.0.0.0'], /configuration: HOST 0\.0\.0\.0 lets other machines in/],
  [['--log-level', 'loud'], /it takes silent, error/],
] as const)('%j is refused in a sentence', (args, message) => {
  expect(fault([...args])).toMatch(message);
});

test('names the variable that is wrong, and never shows a password', () => {
  expect(fault([], { ROW_LIMIT: 'many' })).toContain('ROW_LIMIT "many"');
  expect(fault([], { ALLOW_WRITES: 'perhaps' })).toContain('ALLOW_WRITES "perhaps"');
  expect(SETTINGS.filter(({ isSecret }) => isSecret).map(({ key }) => key)).toEqual(['graphPassword']);
});

test('a login has no place in the address', () => {
  for (const scheme of ['bolt', 'neo4j+s', 'http']) {
    const message = fault([], { GRAPH_URL: `${scheme}://neo4j:secret@localhost:7687` });
    expect(message).toContain('GRAPH_URL may not hold a user or password');
    expect(message).not.toContain('secret');
  }
  expect(readConfig(['--graph-url', 'file:/data/me@work'], {}).graphUrl).toBe('file:/data/me@work');
});

test('other machines are let in only by name', () => {
  expect(readConfig(['--host', '0.0.0.0', '--allowed-hosts', 'relata.example'], {}).host).toBe('0.0.0.0');
  expect(readConfig(['--host', '127.0.0.2'], {}).host).toBe('127.0.0.2');
  expect(readConfig(['--host', '::1'], {}).host).toBe('::1');
});
