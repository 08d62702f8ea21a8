import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Parameters, Value } from '../../../contract/values.ts';
import { CYPHER_FOLDER, fill, loadStatements, parseStatement } from '../../statements.ts';
import type { Slot, Statement } from '../../statements.ts';
import type { Engine } from '../graph.ts';
import { change, eventsOf, free } from './ask.ts';
import type { Opened } from './ask.ts';

/** Queries that people run: those the page offers, and those it or the docs show. */
const SHOWN = ['samples', 'shown'].flatMap((folder) =>
  readdirSync(join(CYPHER_FOLDER, folder)).map((file) => `${folder}/${file}`),
);
const LEGEND = join(CYPHER_FOLDER, 'legend');

/** Every statement that this engine runs is understood by it, and planned. */
export function statements(engine: Engine, graph: Opened): void {
  test.each([...loadStatements(engine).values()].map((found) => [found.name, found] as const))(
    'plans cypher/%s.cypher',
    async (_, found) => {
      const text = fill(found, slotsFor(engine, found));
      // The embedded engine has no plans for changes of the schema; ours are made to be run twice.
      const asked = engine === 'embedded' && text.startsWith('CREATE') ? text : `EXPLAIN ${text}`;
      const events = await eventsOf(graph(), change(asked, { parameters: parametersFor(found) }));
      expect(events.at(-1)?.kind).toBe('end');
    },
  );

  test.each(SHOWN)('runs cypher/%s for anybody', async (file) => {
    const events = await eventsOf(graph(), free(readFileSync(join(CYPHER_FOLDER, file), 'utf8')));
    expect(events.at(-1)?.kind).toBe('end');
  });

  test.each(readdirSync(LEGEND))('runs cypher/legend/%s for anybody', async (file) => {
    const found = parseStatement(file, readFileSync(join(LEGEND, file), 'utf8'));
    const events = await eventsOf(graph(), free(fill(found, slotsFor(engine, found))));
    expect(events.at(-1)?.kind).toBe('end');
  });
}

function slotsFor(engine: Engine, { slots }: Statement): Record<string, Slot> {
  return Object.fromEntries(slots.map((name) => [name, slotFor(engine, name)]));
}

function slotFor(engine: Engine, name: string): Slot {
  switch (name) {
    case 'identity':
      return engine === 'neo4j' ? 'elementId' : 'id';
    case 'labels':
      return { labels: ['Contract', 'Person'] };
    case 'types':
      return { types: ['KNOWS', 'LIKES'] };
    case 'order':
      return { order: 'descending' };
    case 'index':
    case 'length':
      return 3;
    default:
      return 'Contract';
  }
}

function parametersFor({ params }: Statement): Parameters {
  return Object.fromEntries(params.map((name) => [name, parameterFor(name)]));
}

function parameterFor(name: string): Value {
  if (['limit', 'sample', 'scan'].includes(name)) return 10;
  const one = ['id', 'from', 'to', 'by', 'label', 'pattern', 'words', 'type', 'index', 'direction'];
  return one.includes(name) ? 'x' : [];
}
