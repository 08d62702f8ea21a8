import { expect, it } from 'vitest';

import { contentOf, query } from './content.contract.ts';
import { SAMPLE } from './ground.contract.ts';
import type { Ground } from './ground.contract.ts';

const PEOPLE = 'id,labels,name,born:int\nperson/ada,Person,Ada,1815\nperson/charles,Person,Charles,soon\n';
const KNOWS = 'from,type,to\nperson/ada,knows,person/charls\nperson/ada,knows,person/mary\n';

/** What a dry run foretells, and what can be done about rows that do not fit. */
export function remediesContract(ground: Ground): void {
  it('foretells by label and type what is new, changed and as it was, each element once', async () => {
    const dry = await ground.load(SAMPLE, { dryRun: true });
    expect(dry.end.outlook?.cut).toBe(false);
    expect(dry.end.outlook?.labels).toContainEqual({
      label: 'Organization',
      created: 1,
      updated: 0,
      unchanged: 0,
    });
    expect(dry.end.outlook?.labels).toContainEqual({ label: 'Source', created: 3, updated: 0, unchanged: 0 });
    expect(dry.end.outlook?.types).toContainEqual({
      type: 'LEADS',
      from: 'Official',
      to: 'Organization',
      standing: 'plain',
      created: 1,
      updated: 0,
      unchanged: 0,
    });
    const threats = dry.end.outlook?.types.filter(({ type }) => type === 'THREATENS');
    expect(threats?.map(({ standing, from, created }) => [standing, from, created])).toEqual([
      ['denied', 'Country', 1],
      ['claimed', 'Country', 1],
    ]);
    const real = await ground.load(SAMPLE);
    expect(real.end.outlook).toBeNull();
    const again = await ground.load(
      {
        ...SAMPLE,
        'more-entities.csv': 'id,labels,name\norg/nato,Organization,The Alliance\nnew,Place,New\n',
      },
      { dryRun: true },
    );
    expect(again.end.outlook?.labels).toContainEqual({
      label: 'Place',
      created: 1,
      updated: 0,
      unchanged: 0,
    });
    const organizations = again.end.outlook?.labels.find(({ label }) => label === 'Organization');
    expect(organizations).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    const leads = again.end.outlook?.types.find(({ type }) => type === 'LEADS');
    expect(leads).toMatchObject({ from: 'Official', to: 'Organization', created: 0, unchanged: 1 });
  });

  it('counts the rows of each file', async () => {
    const { events, end } = await ground.load({ 'a-entities.csv': PEOPLE, 'b-relations.csv': KNOWS });
    const head = events.find((event) => event.kind === 'head');
    const counts = head?.files.map(({ name }, at) => [name, end.files[at]?.read, end.files[at]?.rejected]);
    expect(counts).toEqual([
      ['a-entities.csv', 2, 1],
      ['b-relations.csv', 2, 2],
    ]);
  });

  it('tells with each rejected row what it is made of and what would let it in', async () => {
    const { rejects } = await ground.load(
      { 'entities.csv': PEOPLE, 'relations.csv': KNOWS },
      { dryRun: true },
    );
    expect(rejects.map(({ row, remedies }) => [row, remedies])).toEqual([
      [
        ['person/charles', 'Person', 'Charles', 'soon'],
        [{ kind: 'empty' }, { kind: 'text' }],
      ],
      [['person/ada', 'knows', 'person/charls'], [{ kind: 'make', id: 'person/charls' }]],
      [['person/ada', 'knows', 'person/mary'], [{ kind: 'make', id: 'person/mary' }]],
    ]);
    await ground.load({ 'entities.csv': PEOPLE.replace('soon', '1791') });
    const known = await ground.load({ 'relations.csv': KNOWS }, { dryRun: true });
    expect(known.rejects[0]?.reason).toContain('The closest is person/charles, Charles.');
    expect(known.rejects[0]?.remedies[0]).toEqual({ kind: 'use', value: 'person/charles', name: 'Charles' });
  });

  it('reads single cells otherwise, and makes the entities that are asked for', async () => {
    const files = { 'a-entities.csv': PEOPLE, 'b-relations.csv': KNOWS };
    const settings = {
      files: [
        { fixes: [{ line: 3, column: 'born:int', value: '' }] },
        { fixes: [{ line: 2, column: 'to', value: 'person/charles' }] },
      ],
      make: ['person/mary'],
    };
    const dry = await ground.load(files, { dryRun: true, settings });
    expect(await contentOf(ground.graph)).toEqual([]);
    const { end, rejects } = await ground.load(files, { settings });
    expect(rejects).toEqual([]);
    expect(end.madeEntities).toBe(1);
    expect(dry.end.total).toEqual(end.total);
    expect(dry.end.outlook?.labels).toContainEqual({ label: 'Entity', created: 1, updated: 0, unchanged: 0 });
    const rows = await query(
      ground.graph,
      'MATCH (a)-[:KNOWS]->(b) RETURN b.id AS id, b.name AS name ORDER BY id',
    );
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { id: 'person/charles', name: 'Charles' },
      { id: 'person/mary', name: 'person/mary' },
    ]);
  });

  it('reads fields of JSON otherwise', async () => {
    await ground.load({ 'entities.csv': PEOPLE.replace('soon', '1791') });
    const line = '{"from":"person/ada","type":"knows","to":"person/charls"}';
    const settings = { files: [{ fixes: [{ line: 2, column: 'to', value: 'person/charles' }] }] };
    const files = { 'relations.jsonl': `{"from":"person/ada","type":"knows","to":"person/ada"}\n${line}\n` };
    const { rejects } = await ground.load(files, { dryRun: true });
    expect(rejects).toMatchObject([{ line: 2, column: 'to', row: [line], remedies: [{ kind: 'use' }, {}] }]);
    expect((await ground.load(files, { settings })).end.total).toMatchObject({ created: 2, rejected: 0 });
  });

  it('makes every missing entity of relations and claims when told to, but no sources', async () => {
    const claims = 'id,subject,type,object,source,by\nc1,x,likes,y,s1,z\nc2,x,likes,y,s9,\n';
    const { end, rejects } = await ground.load(
      {
        'sources.csv': SAMPLE['sources.csv'],
        'claims.csv': claims,
        'relations.csv': 'from,type,to\nx,knows,w\n',
      },
      { settings: { make: 'all' } },
    );
    expect(end.madeEntities).toBe(4);
    expect(rejects.map(({ value }) => value)).toEqual(['s9']);
  });

  it('tells in a dry run which files it cannot read, and loads nothing while there are any', async () => {
    const files = { 'entities.csv': PEOPLE, 'x.csv': 'what,is\nthis,here\n' };
    const { events, end } = await ground.load(files, { dryRun: true });
    const head = events.find((event) => event.kind === 'head');
    expect(head?.unread).toMatchObject([{ name: 'x.csv', index: 1, remedies: [{ kind: 'columns' }] }]);
    expect(end.total.read).toBe(2);
    await expect(ground.load(files)).rejects.toMatchObject({ code: 'bad-request' });
    expect(await contentOf(ground.graph)).toEqual([]);
  });

  it('takes rejected rows back when they are mended, with the reasons still beside them', async () => {
    const mended = PEOPLE.replace('born:int', 'born:int,reason:IGNORE').replace('soon', '1791,Not a number.');
    const { end } = await ground.load({ 'entities-rejects.csv': mended.replace('1815', '1815,') });
    expect(end.total).toMatchObject({ read: 2, created: 2 });
    const [row] = await query(ground.graph, "MATCH (n {id: 'person/charles'}) RETURN properties(n) AS p");
    expect(row?.['p']).toEqual({ id: 'person/charles', name: 'Charles', born: 1791 });
    const line = '{"id":"j","name":"J","reason:IGNORE":"why"}';
    await ground.load({ 'entities-rejects.jsonl': line });
    const [json] = await query(ground.graph, "MATCH (n {id: 'j'}) RETURN properties(n) AS p");
    expect(json?.['p']).toEqual({ id: 'j', name: 'J' });
  });
}
