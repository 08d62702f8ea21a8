import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import type { ImportEnd, ImportEvent, Reject } from '../../contract/import.ts';
import type { Graph } from '../graph/graph.ts';
import { emptyGraph } from './content.contract.ts';
import { importFiles } from './import-files.ts';
import type { ImportOptions } from './import-files.ts';

interface Imported {
  readonly events: readonly ImportEvent[];
  readonly end: ImportEnd;
  readonly rejects: readonly Reject[];
}

/** A graph that is empty before each test, and a folder for files. */
export interface Ground {
  readonly graph: Graph;
  readonly folder: string;
  /** Imports files by name and text, and checks that the counts add up. */
  load(files: Readonly<Record<string, string>>, options?: ImportOptions): Promise<Imported>;
}

/** Opens the graph before the tests of a `describe` and closes it after them. */
export function useGround(open: () => Promise<Graph>): Ground {
  let graph: Graph;
  let folder: string;
  beforeAll(async () => {
    graph = await open();
    folder = await mkdtemp(join(tmpdir(), 'relata-import-'));
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => emptyGraph(graph));
  return {
    get graph() {
      return graph;
    },
    get folder() {
      return folder;
    },
    load: async (files, options = {}) => {
      const place = await mkdtemp(join(folder, 'files-'));
      for (const [name, text] of Object.entries(files)) await writeFile(join(place, name), text);
      return imported(importFiles(graph, [place], options));
    },
  };
}

async function imported(running: AsyncIterable<ImportEvent>): Promise<Imported> {
  const events: ImportEvent[] = [];
  for await (const event of running) events.push(event);
  const end = events.at(-1);
  if (end?.kind !== 'end') throw new Error('an import ends with its end');
  for (const tally of [...Object.values(end.tallies), end.total])
    expect(tally.read).toBe(tally.created + tally.updated + tally.unchanged + tally.rejected);
  return { events, end, rejects: events.filter((event) => event.kind === 'reject') };
}

/** A small graph of every kind, with the traps of CSV in it. */
export const SAMPLE = {
  'sources.csv':
    'id,title,publisher,date,origin\ns1,Talks begin,Daily,2022-01-07,wire-1\ns2,Talks begin again,Herald,2022-01-08,wire-1\ns3,Other,Post,2022-01-09,\n',
  'entities.csv':
    '\uFEFFid,labels,name,aliases,born:int,tall:float,since:date\r\nperson/jens,Person;Official,"Jens ""J"" Stoltenberg",Stoltenberg;Secretary General,1959,1.0,2014-10-01\r\nevent/meeting,Meeting,"Meeting,\r\nextraordinary",,,,\r\norg/nato,Organization,NATO,,1949,,\r\ncountry/russia,Country,Russia,,,,\r\n',
  'claims.csv':
    'id,subject,type,object,polarity,certainty,date,by,source,quote,start,end,killed:int\nc1,person/jens,chairs,event/meeting,,,2022-01-07,,s1,he chairs,5,14,\nc2,person/jens,CHAIRS,event/meeting,affirmed,stated,2022-01-08,,s2,,,,\nc3,country/russia,threatens,org/nato,denied,stated,,country/russia,s1,,,,3\nc4,country/russia,threatens,org/nato,affirmed,possible,,,s3,,,,\nc5,org/nato,rules out,country/russia,affirmed,stated,,person/jens,s3,,,,\n',
  'relations.csv':
    'from,type,to,since:int,id\nperson/jens,leads,org/nato,2014,\nperson/jens,leads,org/nato,2014,\nperson/jens,met,country/russia,,m1\nperson/jens,met,country/russia,,m2\n',
};
