import { expect, test } from 'vitest';

import { textOf } from './repository.ts';

interface Package {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test('the lockfile has the packages of all platforms, or npm ci refuses it (scripts/complete-lockfile.mjs)', () => {
  const packages: Readonly<Record<string, Package>> = JSON.parse(textOf('package-lock.json')).packages;
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${parent}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
