import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { ImportEvent } from '../../contract/import.ts';
import { isNode } from '../../contract/values.ts';
import { contentOf, query } from './content.contract.ts';
import { SAMPLE } from './ground.contract.ts';
import type { Ground } from './ground.contract.ts';
import { importFiles } from './import-files.ts';
import { projectClaims } from './project.ts';

/** What an import does to what is there: projection, updates, repeats, dry runs, stops. */
export function behaviourContract(ground: Ground): void {
  it('projects facts by type, all else as CLAIMED, and counts versions of one text once', async () => {
    const { end } = await ground.load(SAMPLE);
    expect(end.projected).toEqual({ relationships: 4, removed: 0 });
    const [chairs] = await query(ground.graph, 'MATCH (:Person)-[r:CHAIRS]->() RETURN properties(r) AS p');
    expect(chairs?.['p']).toEqual({
      claims: ['c1', 'c2'],
      sources: 1,
      firstDate: '2022-01-07',
      lastDate: '2022-01-08',
      certainty: 'stated',
    });
    expect(await query(ground.graph, 'MATCH ()-[r:THREATENS]->() RETURN r AS r')).toEqual([]);
    const claimed = await query(
      ground.graph,
      'MATCH ()-[r:CLAIMED]->() RETURN r.type AS type, r.polarity AS polarity, r.certainty AS certainty, r.claims AS claims ORDER BY polarity',
    );
    expect(claimed.map((row) => ({ ...row }))).toEqual([
      { type: 'THREATENS', polarity: 'affirmed', certainty: 'possible', claims: ['c4'] },
      { type: 'THREATENS', polarity: 'denied', certainty: 'stated', claims: ['c3'] },
    ]);
  });

  it('names the elements it made or changed, and none when nothing changed', async () => {
    const { end } = await ground.load(SAMPLE);
    const made = await query(ground.graph, 'MATCH (n:Entity) RETURN n AS n');
    const ids = made.map(({ n }) => (isNode(n) ? n._value._element_id : null));
    expect(new Set(end.touched)).toEqual(new Set(ids));
    expect((await ground.load(SAMPLE)).end.touched).toEqual([]);
  });

  it('drops rejected claims from the projection, brings them back, and leaves plain relations alone', async () => {
    await ground.load(SAMPLE);
    const before = await contentOf(ground.graph);
    await query(
      ground.graph,
      "MATCH (c:Claim) WHERE c.id IN ['c2', 'c5'] SET c.review = 'rejected'",
      'write',
    );
    const { end } = await ground.load({ 'claims.csv': SAMPLE['claims.csv'] });
    expect(end.projected).toEqual({ relationships: 3, removed: 1 });
    expect(await query(ground.graph, 'MATCH ()-[r:RULES_OUT]->() RETURN r AS r')).toEqual([]);
    const [chairs] = await query(
      ground.graph,
      'MATCH ()-[r:CHAIRS]->() RETURN r.claims AS claims, r.lastDate AS last',
    );
    expect({ ...chairs }).toEqual({ claims: ['c1'], last: '2022-01-07' });
    await query(ground.graph, "MATCH (c:Claim) WHERE c.review = 'rejected' SET c.review = 'open'", 'write');
    await ground.load({ 'claims.csv': SAMPLE['claims.csv'] });
    await query(ground.graph, 'MATCH (c:Claim) WHERE c.review IS NOT NULL REMOVE c.review', 'write');
    expect(await contentOf(ground.graph)).toEqual(before);
  });

  it('keeps the elements of relationships that claims still hold, and only one of each', async () => {
    await ground.load(SAMPLE);
    const elements = async () => {
      const text = 'MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN elementId(r) AS id ORDER BY id';
      return (await query(ground.graph, text)).map(({ id }) => id);
    };
    const [before, content] = [await elements(), await contentOf(ground.graph)];
    expect(await projectClaims(ground.graph)).toEqual({ relationships: 4, removed: 0 });
    expect(await elements()).toEqual(before);
    await query(
      ground.graph,
      "MATCH (a {id: 'person/jens'}), (b {id: 'event/meeting'}) CREATE (a)-[:CHAIRS {claims: ['c1']}]->(b)",
      'write',
    );
    await projectClaims(ground.graph);
    expect(await contentOf(ground.graph)).toEqual(content);
  });

  it('updates what differs, adds labels, and keeps what the file does not speak of', async () => {
    await ground.load(SAMPLE);
    await query(ground.graph, "MATCH (n:Entity {id: 'org/nato'}) SET n.note = 'kept'", 'write');
    const { end } = await ground.load({
      'entities.csv':
        'id,labels,name,born:int\norg/nato,Alliance,NATO,\ncountry/russia,Country,Russia,\nnew,,New,1\nnew,Later,New,2\n',
      'relations.csv':
        'from,type,to,since:int,id\nperson/jens,leads,org/nato,2015,\nperson/jens,met,country/russia,3,m2\n',
      'claims.csv':
        'id,subject,type,object,source,by,quote\nc1,person/jens,chairs,event/meeting,s3,org/nato,other\n',
    });
    expect(end.tallies.entities).toEqual({ read: 4, created: 1, updated: 2, unchanged: 1, rejected: 0 });
    expect(end.tallies.relations).toMatchObject({ read: 2, updated: 2 });
    expect(end.tallies.claims).toMatchObject({ read: 1, updated: 1 });
    const [nato] = await query(
      ground.graph,
      "MATCH (n:Alliance:Organization {id: 'org/nato'}) RETURN n.note AS note, n.born AS born",
    );
    expect({ ...nato }).toEqual({ note: 'kept', born: 1949 });
    const [fresh] = await query(ground.graph, "MATCH (n:Later {id: 'new'}) RETURN n.born AS born");
    expect(fresh?.['born']).toBe(2);
    const met = await query(
      ground.graph,
      'MATCH ()-[r:MET]->() RETURN r.id AS id, r.since AS since ORDER BY id',
    );
    expect(met.map((row) => ({ ...row }))).toEqual([
      { id: 'm1', since: null },
      { id: 'm2', since: 3 },
    ]);
    const [claim] = await query(
      ground.graph,
      "MATCH (c:Claim {id: 'c1'})-[p:STATED_IN]->(s:Source), (c)-[:ATTRIBUTED_TO]->(b) RETURN s.id AS source, b.id AS by, p.quote AS quote, p.start AS start",
    );
    expect({ ...claim }).toEqual({ source: 's3', by: 'org/nato', quote: 'other', start: 5 });
  });

  it('tells in a dry run what an import would do, and writes nothing', async () => {
    const broken = { ...SAMPLE, 'z-relations.csv': 'from,type,to\nperson/jens,knows,nobody\n' };
    const dry = await ground.load(broken, { dryRun: true });
    expect(await contentOf(ground.graph)).toEqual([]);
    expect(dry.end.projected).toBeNull();
    const real = await ground.load(broken);
    expect(dry.end.tallies).toEqual(real.end.tallies);
    expect(dry.rejects).toEqual(real.rejects);
    const again = await ground.load(broken, { dryRun: true });
    expect(again.end.total).toMatchObject({ unchanged: 16, rejected: 1 });
  });

  it('rejects rows that the database refuses, and only those', async () => {
    await query(
      ground.graph,
      'CREATE CONSTRAINT one_email IF NOT EXISTS FOR (n:Mailbox) REQUIRE n.email IS UNIQUE',
      'write',
    );
    const rows = Array.from({ length: 40 }, (_, index) => `m${index},Mailbox,${index === 31 ? 7 : index}@x`);
    const files = { 'entities.csv': ['id,labels,email', ...rows].join('\n') };
    const { end, rejects } = await ground.load(files);
    expect(end.tallies.entities).toEqual({ read: 40, created: 39, updated: 0, unchanged: 0, rejected: 1 });
    expect(rejects).toMatchObject([{ file: 'entities.csv', line: 33, value: 'm31' }]);
    await query(ground.graph, 'DROP CONSTRAINT one_email', 'write');
    const again = await ground.load(files);
    expect(again.end.tallies.entities).toMatchObject({ created: 1, unchanged: 39 });
  });

  it('finds every kind of value unchanged the second time', async () => {
    const texts = {
      Integer: '9007199254740993',
      Float: '1.0',
      Base64: 'AQI=',
      Date: '2022-01-07',
      LocalTime: '10:00:00.5',
      Time: '10:00:00Z',
      LocalDateTime: '2022-01-12T10:00:00.123456789',
      OffsetDateTime: '2022-01-12T10:00:00.123456789+01:00',
      Duration: 'P1Y2M3DT4H5.5S',
    };
    const entries = Object.entries(texts).map(([tag, text]) => [tag, { $type: tag, _value: text }]);
    const props: unknown = {
      ...Object.fromEntries(entries),
      float: 1.5,
      yes: true,
      texts: ['a', 'b'],
      numbers: [1, 2],
      mixed: [1, 2.5],
      dates: [{ $type: 'Date', _value: '2022-01-07' }],
    };
    const files = { 'entities.jsonl': JSON.stringify({ id: 'v', labels: ['Values'], props }) };
    expect((await ground.load(files)).end.total).toMatchObject({ created: 1, rejected: 0 });
    expect((await ground.load(files)).end.total).toMatchObject({ unchanged: 1 });
  });

  it('counts repeated rows alike within a batch and across batches', async () => {
    const people = Array.from({ length: 4600 }, (_, index) => `p${index % 4500},Person,Name ${index % 4500}`);
    const pairs = Array.from({ length: 4600 }, (_, index) => `p${index % 4500},knows,p${(index + 1) % 4500}`);
    const { end } = await ground.load({
      'entities.csv': ['id,labels,name', ...people].join('\n'),
      'relations.csv': ['from,type,to', ...pairs].join('\n'),
    });
    expect(end.tallies.entities).toEqual({
      read: 4600,
      created: 4500,
      updated: 0,
      unchanged: 100,
      rejected: 0,
    });
    expect(end.tallies.relations).toEqual({
      read: 4600,
      created: 4500,
      updated: 0,
      unchanged: 100,
      rejected: 0,
    });
    const [count] = await query(ground.graph, 'MATCH (:Person)-[r:KNOWS]->() RETURN count(r) AS count');
    expect(count?.['count']).toBe(4500);
  });

  it('stops when told to, and goes on where it was when run again', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `p${index},Name ${index}`).join('\n');
    const file = join(ground.folder, 'many-entities.csv');
    await writeFile(file, `id,name\n${rows}\n`);
    const controller = new AbortController();
    const running = importFiles(ground.graph, [file], { signal: controller.signal });
    await running.next();
    controller.abort();
    await expect(running.next()).rejects.toMatchObject({
      code: 'cancelled',
      message: 'The import was stopped.',
    });
    const events: ImportEvent[] = [];
    for await (const event of importFiles(ground.graph, [file])) events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'end', total: { read: 5000, rejected: 0 } });
  });

  it('refuses a second import while one is running', async () => {
    const file = join(ground.folder, 'one-entities.csv');
    await writeFile(file, 'id,name\na,A\n');
    const first = importFiles(ground.graph, [file]);
    await first.next();
    await expect(importFiles(ground.graph, [file]).next()).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    await first.return(undefined);
    await expect(importFiles(ground.graph, [file]).next()).resolves.toMatchObject({ done: false });
  });
}
