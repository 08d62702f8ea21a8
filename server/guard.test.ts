import { expect, test } from 'vitest';

import { crossSiteFault, hostName, isLoopback } from './guard.ts';

test.each([
  ['localhost:4180', 'localhost'],
  ['LOCALHOST', 'localhost'],
  ['127.0.0.1:80', '127.0.0.1'],
  ['[::1]:4180', '[::1]'],
  ['relata.example', 'relata.example'],
  // Browsers read these as addresses, and so do we.
  ['2130706433', '127.0.0.1'],
  ['evil.example#localhost', null],
  ['user@localhost', null],
  ['localhost/..', null],
  ['', null],
  [undefined, null],
  ['a b', null],
])('the host of %j is %j', (header, name) => {
  expect(hostName(header)).toBe(name);
});

test('loopback is loopback', () => {
  for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])
    expect(isLoopback(host), host).toBe(true);
  for (const host of ['0.0.0.0', '::', '127.evil.example', '10.0.0.1'])
    expect(isLoopback(host), host).toBe(false);
});

test('a request is ours when it comes from our page, or from no page at all', () => {
  const host = 'localhost:4180';
  const fault = (origin?: string, site?: string) => crossSiteFault({ host, origin, site });
  expect(fault()).toBeNull();
  expect(fault('http://localhost:4180', 'same-origin')).toBeNull();
  expect(fault(undefined, 'none')).toBeNull();
  expect(fault('http://localhost:4181')).toContain('4181');
  expect(fault('http://evil.example')).toContain('evil');
  expect(fault('null')).toContain('null');
  expect(fault(undefined, 'same-site')).toContain('same-site');
  expect(fault(undefined, 'cross-site')).toContain('cross-site');
});
