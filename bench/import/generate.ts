import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export interface Sizes {
  readonly entities: number;
  readonly relations: number;
}

export interface Generated extends Sizes {
  readonly entitiesPath: string;
  readonly relationsPath: string;
}

/** Writes entities.csv and relations.csv: four properties an entity, one a relation, ends drawn at random. */
export async function generate(folder: string, { entities, relations }: Sizes): Promise<Generated> {
  const random = randomNumbers(7);
  const entitiesPath = join(folder, 'entities.csv');
  const relationsPath = join(folder, 'relations.csv');
  await writeLines(entitiesPath, 'id,labels,name,city,born:int,score:float', entities, (index) => {
    const born = 1900 + Math.floor(random() * 100);
    return `person/${index},Person,Name of ${index},City ${index % 500},${born},${(random() * 100 + 0.123).toFixed(3)}`;
  });
  const end = () => Math.floor(random() * entities);
  await writeLines(relationsPath, 'from,type,to,since:int', relations, (index) => {
    return `person/${end()},KNOWS,person/${end()},${1950 + (index % 70)}`;
  });
  return { entities, relations, entitiesPath, relationsPath };
}

async function writeLines(
  path: string,
  header: string,
  count: number,
  lineOf: (index: number) => string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let from = 0; from < count; from += 1000) {
    let block = '';
    for (let index = from; index < Math.min(count, from + 1000); index++) block += `${lineOf(index)}\n`;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
