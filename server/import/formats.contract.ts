import { expect, it } from 'vitest';

import { contentOf, emptyGraph, query } from './content.contract.ts';
import { SAMPLE } from './ground.contract.ts';
import type { Ground } from './ground.contract.ts';

/** What every format brings into the graph, and which of its rows are rejected. */
export function formatsContract(ground: Ground): void {
  it('loads sources, entities, claims and relations, and leaves the same graph a second time', async () => {
    const first = await ground.load(SAMPLE);
    expect(first.rejects).toEqual([]);
    expect(first.end.total).toMatchObject({ read: 16, created: 15, unchanged: 1 });
    const content = await contentOf(ground.graph);
    const second = await ground.load(SAMPLE);
    expect(second.end.total).toMatchObject({ read: 16, unchanged: 16 });
    expect(second.end.projected).toEqual(first.end.projected && { ...first.end.projected, removed: 0 });
    expect(await contentOf(ground.graph)).toEqual(content);
    expect(content.join('\n')).toMatchSnapshot();
  });

  it('loads the good rows of a broken file and lists each bad one with line, column, value and reason', async () => {
    const { end, rejects } = await ground.load({
      'sources.csv': 'id,title,date\ns1,T,2022-13-01\ns2,T,2022-01\n',
      'entities.csv': [
        'id,labels,name,born:int,alive:boolean,since:date',
        'a,Person,A,1,true,2022-01-07',
        ',Person,No id,1,true,',
        'b,Person',
        'b,Person,B,1,true,,extra',
        'b,Person,B,one,true,',
        'b,Person,B,1,yes,',
        'b,Person,B,1,true,2022-02-30',
        'b,9!,B,1,true,',
        '"b,Person,B,1,true,',
        'b,Person,B "quoted,1,true,',
        'good,Person,Good,2,false,',
        '',
      ].join('\n'),
      'claims.csv': [
        'id,subject,type,object,polarity,certainty,source',
        'c1,a,likes,good,perhaps,,s2',
        'c2,a,likes,good,,sure,s2',
        'c3,a,likes,nobody,,,s2',
        'c4,a,likes,good,,,s9',
        'c5,a,likes,good,,,s2',
        '',
      ].join('\n'),
      'relations.csv':
        'from,type,to\na,,good\na,knows,nobody\nnobody,knows,a\na,knows,\na,!!,good\na,knows,good\n',
      'more-entities.jsonl':
        '{"id":"j1","name":"J"}\n{"id":"j2",\n{"name":"no id"}\n[1]\n{"id":"j3","x":{"a":1}}\n',
    });
    expect(rejects.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
      ['sources.csv', 2, 'date', '2022-13-01'],
      ['entities.csv', 3, 'id', ''],
      ['entities.csv', 4, 'name', null],
      ['entities.csv', 5, null, 'extra'],
      ['entities.csv', 6, 'born:int', 'one'],
      ['entities.csv', 7, 'alive:boolean', 'yes'],
      ['entities.csv', 8, 'since:date', '2022-02-30'],
      ['entities.csv', 9, 'labels', '9!'],
      ['entities.csv', 10, 'id', '"b,Person,B,1,true,'],
      ['entities.csv', 11, 'name', 'b,Person,B "quoted,1,true,'],
      ['more-entities.jsonl', 2, null, '{"id":"j2",'],
      ['more-entities.jsonl', 3, 'id', ''],
      ['more-entities.jsonl', 4, null, '[1]'],
      ['more-entities.jsonl', 5, 'x', '{"a":1}'],
      ['claims.csv', 2, 'polarity', 'perhaps'],
      ['claims.csv', 3, 'certainty', 'sure'],
      ['claims.csv', 4, 'object', 'nobody'],
      ['claims.csv', 5, 'source', 's9'],
      ['relations.csv', 2, 'type', ''],
      ['relations.csv', 5, 'to', ''],
      ['relations.csv', 6, 'type', '!!'],
      ['relations.csv', 3, 'to', 'nobody'],
      ['relations.csv', 4, 'from', 'nobody'],
    ]);
    for (const { reason } of rejects) expect(reason).toMatch(/^\S.{15,}[.!]$/su);
    expect(end.tallies).toEqual({
      sources: { read: 2, created: 1, updated: 0, unchanged: 0, rejected: 1 },
      entities: { read: 16, created: 3, updated: 0, unchanged: 0, rejected: 13 },
      claims: { read: 5, created: 1, updated: 0, unchanged: 0, rejected: 4 },
      relations: { read: 6, created: 1, updated: 0, unchanged: 0, rejected: 5 },
    });
    const loaded = await query(ground.graph, 'MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
    expect(loaded.map(({ id }) => id)).toEqual(['a', 'good', 'j1']);
  });

  it('loads files with the headers of neo4j-admin', async () => {
    const { rejects, end } = await ground.load({
      'people.csv':
        'personId:ID(Person),name,born:int,scores:float[],:LABEL,note:IGNORE\n1,Keanu Reeves,1964,1.5;2.5,Actor,x\n',
      'movies.csv': 'movieId:ID(Movie),title,:LABEL\n1,The Matrix,Movie;Film\n',
      'roles.csv':
        ':START_ID(Person),roles:string[],:END_ID(Movie),:TYPE\n1,Neo;The One,1,ACTED_IN\n2,x,1,ACTED_IN\n',
    });
    expect(rejects).toMatchObject([
      { file: 'roles.csv', line: 3, column: ':START_ID(Person)', value: 'Person/2' },
    ]);
    expect(end.total).toMatchObject({ read: 4, created: 3, rejected: 1 });
    const [row] = await query(
      ground.graph,
      'MATCH (a:Actor)-[r:ACTED_IN]->(m:Movie) RETURN a.id AS id, a.personId AS personId, a.born AS born, a.scores AS scores, r.roles AS roles, m.id AS movie',
    );
    expect({ ...row }).toEqual({
      id: 'Person/1',
      personId: '1',
      born: 1964,
      scores: [1.5, 2.5],
      roles: ['Neo', 'The One'],
      movie: 'Movie/1',
    });
  });

  it('loads the same from JSON lines', async () => {
    await ground.load(SAMPLE);
    const content = await contentOf(ground.graph);
    await emptyGraph(ground.graph);
    const { rejects } = await ground.load({
      'sources.jsonl':
        '{"id":"s1","title":"Talks begin","publisher":"Daily","date":"2022-01-07","origin":"wire-1"}\n{"id":"s2","title":"Talks begin again","publisher":"Herald","date":"2022-01-08","origin":"wire-1"}\n{"id":"s3","title":"Other","publisher":"Post","date":"2022-01-09"}',
      'a.jsonl': [
        '{"id":"person/jens","labels":["Person","Official"],"name":"Jens \\"J\\" Stoltenberg","aliases":["Stoltenberg","Secretary General"],"props":{"born":1959,"tall":{"$type":"Float","_value":"1.0"},"since":{"$type":"Date","_value":"2014-10-01"}}}',
        '{"id":"event/meeting","labels":["Meeting"],"name":"Meeting,\\r\\nextraordinary"}',
        '{"id":"org/nato","labels":"Organization","name":"NATO","born":1949}',
        '{"id":"country/russia","labels":["Country"],"name":"Russia"}',
      ].join('\n'),
      'claims.jsonl': [
        '{"id":"c1","subject":"person/jens","type":"chairs","object":"event/meeting","date":"2022-01-07","source":"s1","quote":"he chairs","start":5,"end":14}',
        '{"id":"c2","subject":"person/jens","type":"CHAIRS","object":"event/meeting","date":"2022-01-08","source":"s2"}',
        '{"id":"c3","subject":"country/russia","type":"threatens","object":"org/nato","polarity":"denied","by":"country/russia","source":"s1","killed":3}',
        '{"id":"c4","subject":"country/russia","type":"threatens","object":"org/nato","certainty":"possible","source":"s3"}',
        '{"id":"c5","subject":"org/nato","type":"rules out","object":"country/russia","by":"person/jens","source":"s3"}',
      ].join('\n'),
      'b.jsonl': [
        '{"from":"person/jens","type":"leads","to":"org/nato","props":{"since":2014}}',
        '{"from":"person/jens","type":"met","to":"country/russia","id":"m1"}',
        '{"from":"person/jens","type":"met","to":"country/russia","id":"m2"}',
      ].join('\n'),
    });
    expect(rejects).toEqual([]);
    expect(await contentOf(ground.graph)).toEqual(content);
  });

  it('makes the ends of three-column rows', async () => {
    const { end, rejects } = await ground.load({
      'x.csv': 'Stoltenberg,chairs,meeting\nRussia,demands,guarantee\nRussia,demands,guarantee\n',
    });
    expect(rejects).toEqual([]);
    expect(end.total).toMatchObject({ read: 3, created: 2, unchanged: 1 });
    expect(end.madeEntities).toBe(4);
    const rows = await query(
      ground.graph,
      'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name AS a, type(r) AS type, b.name AS b, b.id AS id ORDER BY a',
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Russia', 'DEMANDS', 'guarantee', 'guarantee'],
      ['Stoltenberg', 'CHAIRS', 'meeting', 'meeting'],
    ]);
  });

  it('carries texts of a megabyte exactly, from a table and from JSON', async () => {
    const [a, b, c] = [1_048_576, 1_500_000, 1_048_577].map((size) => `${'é'.repeat(size - 6)}\n"ß😀.`);
    const long = { a: a ?? '', b: b ?? '', c: c ?? '' };
    const cells = Object.entries(long).map(([id, words]) => `${id},"${words.replaceAll('"', '""')}"`);
    const { rejects } = await ground.load({
      'entities.csv': ['id,name', ...cells.slice(0, 2)].join('\n'),
      'more-entities.jsonl': JSON.stringify({ id: 'c', name: long.c }),
    });
    expect(rejects).toEqual([]);
    const rows = await query(ground.graph, 'MATCH (n:Entity) RETURN n.id AS id, n.name AS name ORDER BY id');
    expect(rows.map(({ id, name }) => [id, name === long[id as keyof typeof long]])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
  });
}
