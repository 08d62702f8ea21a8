/** A made-up graph as the importer takes it: hubs, communities and captions like those of a real one. */
export interface MadeGraph {
  readonly entities: string;
  readonly relations: string;
}

/** Nodes that are not in the first drawing and come with the expansion of the hub. */
export const LATE = 25;
/** Nodes of a picture that is too large, so that the page offers to draw more than it usually does. */
export const PADDING = 501;
const RELATIONS_PER_NODE = 2.5;

/** `size` nodes altogether: the first picture has those with label First, the hub's expansion brings those with Late. */
export function madeGraph(size: number): MadeGraph {
  const random = randomFrom(size);
  const first = size - LATE;
  const entities = ['id,labels,name'];
  const relations = new Set<string>();
  const tie = (from: number | string, to: number | string, type: string) =>
    relations.add(`n${from},${type},n${to}`);
  for (let id = 0; id < first; id += 1) entities.push(`n${id},First,${nameOf(id, random)}`);
  // Later nodes tie to earlier ones, more often to the earliest: a few become hubs, node 0 the largest.
  for (let id = 1; id < first; id += 1) tie(id, Math.floor(random() ** 3 * id), 'MEETS');
  while (relations.size < first * RELATIONS_PER_NODE) {
    const from = Math.floor(random() * first);
    const to = Math.floor(random() ** 2 * first);
    if (from !== to) tie(from, to, ['SUPPORTS', 'ACCUSES', 'VISITS'][to % 3] ?? '');
  }
  for (let id = 0; id < LATE; id += 1) {
    entities.push(`nlate${id},Late,${nameOf(id, random)}`);
    tie(0, `late${id}`, 'KNOWS');
  }
  for (let id = 0; id < PADDING; id += 1) entities.push(`npad${id},Padding,Padding ${id}`);
  return {
    entities: entities.join('\n'),
    relations: ['from,type,to', ...relations].join('\n'),
  };
}

const WORDS = ['North', 'Council', 'Minister', 'Agency', 'Harbour', 'Committee', 'River', 'Treaty'];

function nameOf(id: number, random: () => number): string {
  const words = Array.from({ length: 1 + (id % 3) }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return `${words.join(' ')} ${id}`;
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
