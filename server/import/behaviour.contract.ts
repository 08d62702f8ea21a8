import { expect, it } from 'vitest';

import { isNode } from '../../contract/values.ts';
import { contentOf, query } from './content.contract.ts';
import { SAMPLE } from './ground.contract.ts';
import type { Ground } from './ground.contract.ts';

/** What an import does to what is there: updates, repeats, dry runs. */
export function behaviourContract(ground: Ground): void {
  it('names the elements it made or changed, and none when nothing changed', async () => {
    const { end } = await ground.load(SAMPLE);
    const made = await query(ground.graph, 'MATCH (n:Entity) RETURN n AS n');
    const ids = made.map(({ n }) => (isNode(n) ? n._value._element_id : null));
    expect(new Set(end.touched)).toEqual(new Set(ids));
    expect((await ground.load(SAMPLE)).end.touched).toEqual([]);
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
}
