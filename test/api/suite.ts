import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { basename } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { api } from '../../contract/api.ts';
import { captionOf } from '../../contract/caption.ts';
import type { ExpandAnswer } from '../../contract/graph.ts';
import type { ImportLine } from '../../contract/import.ts';
import type { NodeValue } from '../../contract/values.ts';
import { sampleFiles } from '../../server/sample.ts';
import { jsonBody, linesOf, startServer } from './server.ts';
import type { TestServer } from './server.ts';

interface SuiteOptions {
  /** Where an empty graph is. */
  readonly graphUrl: () => string;
  /** Makes the graph empty. */
  readonly clear: (server: TestServer) => Promise<void>;
}

const id = ({ _value }: NodeValue) => _value._element_id;
const at = (node: string) => `/api/nodes/${encodeURIComponent(node)}`;

/** What the API promises, on whichever engine. */
export function apiSuite(name: string, { graphUrl, clear }: SuiteOptions): void {
  describe(`the API on ${name}`, () => {
    let server: TestServer;

    beforeAll(async () => {
      server = await startServer({ graphUrl: graphUrl(), args: ['--allow-writes', '--row-limit', '1000'] });
      await clear(server);
      const lines = await upload(server, await sampleForm());
      expect(lines.at(-1)).toMatchObject({ kind: 'end', total: { rejected: 0 } });
    });
    afterAll(() => server.close());

    const find = async (text: string): Promise<NodeValue> => {
      const { hits } = await server.get('GET /api/search', `/api/search?q=${encodeURIComponent(text)}`);
      return hits[0]?.node as NodeValue;
    };

    test('says what the graph is, what is permitted, and that it is the sample', async () => {
      const graph = await server.get('GET /api/graph', '/api/graph');
      expect(graph).toMatchObject({
        sample: true,
        access: { writes: true, queries: true, imports: true },
        limits: { rows: 1000, queries: 4 },
      });
      const counted = await server.query('MATCH (n) RETURN count(n) AS nodes');
      expect(graph.counts.nodes).toBe(counted.rows[0]?.[0]);
      const edges = await server.query('MATCH ()-[r]->() RETURN count(r) AS relationships');
      expect(graph.counts.relationships).toBe(edges.rows[0]?.[0]);
    });

    test('gives the schema with exact counts, types of properties and ends', async () => {
      const { labels, relationshipTypes, denied } = await server.get('GET /api/schema', '/api/schema');
      const { rows } = await server.query('MATCH (n:Claim) RETURN count(n) AS count');
      const claim = labels.find(({ label }) => label === 'Claim');
      expect(claim?.count).toBe(rows[0]?.[0]);
      expect(claim?.properties).toContainEqual({ name: 'polarity', types: ['STRING'], share: 1 });
      const entity = labels.find(({ label }) => label === 'Entity');
      expect(entity?.properties.find((property) => property.name === 'aliases')?.types).toEqual([
        'LIST<STRING>',
      ]);
      const statedIn = relationshipTypes.find(({ type }) => type === 'STATED_IN');
      expect(statedIn?.count).toBe(claim?.count);
      expect(statedIn?.ends).toEqual([{ from: ['Claim'], to: ['Source'], count: statedIn?.sampled }]);
      const refuted = await server.query(
        "MATCH ()-[r:CLAIMED]->() WITH r.polarity AS polarity, count(r) AS count WHERE polarity = 'denied' RETURN count",
      );
      expect(denied).toBe(refuted.rows[0]?.[0]);
      expect(denied).toBeGreaterThan(0);
    });

    test('draws the best connected entities first, and all relationships among them', async () => {
      const overview = await server.get('GET /api/overview', '/api/overview?nodes=20');
      expect(overview.nodes).toHaveLength(20);
      expect(overview.nodes.every((node) => node._value._labels.includes('Entity'))).toBe(true);
      expect(captionOf(overview.nodes[0] as NodeValue)).toBe('Russia');
      const shown = new Set(overview.nodes.map(id));
      for (const { _value: edge } of overview.relationships) {
        expect(shown).toContain(edge._start_node_element_id);
        expect(shown).toContain(edge._end_node_element_id);
      }
      const among = await server.post('POST /api/relationships', '/api/relationships', {
        nodes: [...shown],
      });
      expect(among.relationships).toHaveLength(overview.relationships.length);
      expect(among.degrees).toEqual(overview.degrees);
    });

    test('finds by name and alias, best first, by prefix, by part, without case and marks', async () => {
      const search = async (q: string, more = '') => {
        const path = `/api/search?q=${encodeURIComponent(q)}${more}`;
        return (await server.get('GET /api/search', path)).hits;
      };
      const [stoltenberg] = await search('stolt');
      expect(stoltenberg).toMatchObject({ match: 'prefix' });
      expect(captionOf(stoltenberg?.node as NodeValue)).toBe('Jens Stoltenberg');
      expect((await search('atlantic ALLIANCE'))[0]).toMatchObject({ match: 'exact', property: 'aliases' });
      expect((await search('STÓLTENBERG jens'))[0]).toMatchObject({
        match: 'word',
        text: 'Jens Stoltenberg',
      });
      expect((await search('oltenberg'))[0]).toMatchObject({ match: 'part' });
      const nato = await search('nato');
      expect(nato[0]).toMatchObject({ match: 'exact', text: 'NATO' });
      expect(nato.map(({ match }) => match)).toEqual(
        nato.map(({ match }) => match).toSorted((a, b) => rank(a) - rank(b)),
      );
      expect(await search('stolt', '&label=Country')).toEqual([]);
      const two = await server.get('GET /api/search', '/api/search?q=russia&limit=2');
      expect(two).toMatchObject({ complete: false });
      expect(two.hits).toHaveLength(2);
      for (const odd of ['"', '(', 'a*b?', '\\', '[', ' ', 'AND OR', '*']) await search(odd);
    });

    test('finds quotes that have all the words, and never instead of the name', async () => {
      const { hits } = await server.get('GET /api/search', '/api/search?q=russian%20action&limit=5');
      expect(hits.map(({ property, text }) => [property, text])).toContainEqual([
        'quote',
        'Russian actions have precipitated this crisis',
      ]);
      const one = await server.get('GET /api/search', '/api/search?q=ukraine&limit=1');
      expect(one).toMatchObject({ hits: [{ match: 'exact', text: 'Ukraine', said: null }], complete: false });
      const more = await server.get('GET /api/search', '/api/search?q=military&label=Claim&limit=3');
      expect(more.hits.map(({ property }) => property)).toEqual(['quote', 'quote', 'quote']);
      expect(more.complete).toBe(false);
      expect(
        (await server.get('GET /api/search', '/api/search?q=military&label=Claim&limit=50')).complete,
      ).toBe(true);
    });

    test('gives one node with its degree', async () => {
      const russia = await find('Russia');
      const { node, degree } = await server.get('GET /api/nodes/:id', at(id(russia)));
      expect(node).toEqual(russia);
      const { rows } = await server.query('MATCH (n {name: "Russia"})-[r]-() RETURN count(r) AS count');
      expect(degree).toBe(rows[0]?.[0]);
    });

    test('previews an expansion with exact counts and says how many are shown', async () => {
      const [russia, nato] = [await find('Russia'), await find('NATO')];
      const path = `${at(id(russia))}/neighbours?shown=${encodeURIComponent(id(nato))}`;
      const preview = await server.get('GET /api/nodes/:id/neighbours', path);
      const { degree } = await server.get('GET /api/nodes/:id', at(id(russia)));
      expect(preview.total).toBe(degree);
      const { rows } = await server.query(
        'MATCH (n {name: "Russia"})-[r]->() RETURN type(r) AS type, count(r) AS count',
      );
      for (const [type, count] of rows as [string, number][]) {
        expect(preview.groups).toContainEqual(expect.objectContaining({ type, count, direction: 'out' }));
      }
      const joined = await server.query(
        'MATCH (n {name: "Russia"})-[r]-({name: "NATO"}) RETURN count(r) AS count',
      );
      expect(preview.groups.reduce((sum, { shown }) => sum + shown, 0)).toBe(joined.rows[0]?.[0]);
      for (const { far, sampled, count } of preview.groups) {
        expect(sampled).toBe(count);
        expect(far.reduce((sum, one) => sum + one.count, 0)).toBe(sampled);
      }
    });

    test('expands page by page until every neighbour came once', async () => {
      const russia = id(await find('Russia'));
      const seen = [russia];
      let remaining = Number.POSITIVE_INFINITY;
      while (remaining > 0) {
        const page: ExpandAnswer = await server.post(
          'POST /api/nodes/:id/neighbours',
          `${at(russia)}/neighbours`,
          {
            labels: ['Entity'],
            limit: 7,
            order: { by: 'degree', descending: true },
            shown: seen,
          },
        );
        const degrees = page.nodes.map((node) => page.degrees[id(node)] as number);
        expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
        for (const { _value: edge } of page.relationships) {
          expect([edge._start_node_element_id, edge._end_node_element_id]).toContain(russia);
        }
        expect(page.nodes.length).toBeGreaterThan(0);
        seen.push(...page.nodes.map(id));
        remaining = page.remaining;
      }
      const { rows } = await server.query(
        'MATCH (n {name: "Russia"})-[]-(m:Entity) WHERE m.name <> "Russia" RETURN count(DISTINCT m) AS count',
      );
      expect(seen.length - 1).toBe(rows[0]?.[0]);
      expect(new Set(seen).size).toBe(seen.length);
    });

    test('expands only one type, one direction, ordered by name or by date', async () => {
      const russia = at(id(await find('Russia')));
      const expand = (body: unknown) =>
        server.post('POST /api/nodes/:id/neighbours', `${russia}/neighbours`, body);
      const demands = await expand({ types: ['DEMANDS'], direction: 'out', order: { by: 'name' } });
      const names = demands.nodes.map((node) => captionOf(node).toLowerCase());
      expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(names).toContain('security guarantees');
      expect(demands.relationships.some((edge) => edge._value._type === 'DEMANDS')).toBe(true);
      expect((await expand({ types: ['DEMANDS'], direction: 'in' })).nodes).toEqual([]);
      expect((await expand({ types: ['NO_SUCH_TYPE'] })).remaining).toBe(0);
      const dated = await expand({ order: { by: 'date', descending: true }, labels: ['Entity'], limit: 3 });
      expect(dated.nodes).toHaveLength(3);
    });

    test('shows who says so: claims, sources, where they differ, versions counted once', async () => {
      const { rows } = await server.query(
        'MATCH (a)-[r:COSTS_LIVES_IN]->(b) RETURN r AS r, r.sources AS sources LIMIT 1',
      );
      const [relationship, sources] = rows[0] as [NodeValue, number];
      const path = `/api/relationships/${encodeURIComponent(id(relationship))}`;
      const whole = await server.get('GET /api/relationships/:id', path);
      expect(whole.relationship).toEqual(relationship);
      const evidence = await server.get('GET /api/relationships/:id/evidence', `${path}/evidence`);
      expect(evidence.independentSources).toBe(sources);
      expect(evidence.claims.length).toBeGreaterThan(sources);
      const killed = evidence.differences.find(({ property }) => property === 'killed');
      expect(killed?.values.map(({ value }) => value)).toEqual(expect.arrayContaining([14000, 15000]));
      for (const { source, quote, subject, object } of evidence.claims) {
        expect([source, subject, object]).not.toContain(null);
        expect(quote === null || quote.length > 0).toBe(true);
      }
    });

    test('lists the claims of a node, and says when there are more', async () => {
      const russia = at(id(await find('Russia')));
      const some = await server.get('GET /api/nodes/:id/claims', `${russia}/claims?limit=5`);
      expect(some.claims).toHaveLength(5);
      expect(some.complete).toBe(false);
      const all = await server.get('GET /api/nodes/:id/claims', `${russia}/claims?limit=500`);
      expect(all.complete).toBe(true);
      expect(new Set(all.claims.map((claim) => claim.id)).size).toBe(all.claims.length);
      const { rows } = await server.query(
        'MATCH (c:Claim)-[:SUBJECT|OBJECT|ATTRIBUTED_TO]->({name: "Russia"}) RETURN count(DISTINCT c) AS count',
      );
      expect(all.claims.length).toBe(rows[0]?.[0]);
    });

    test('finds the shortest paths between entities past claims and sources', async () => {
      const [from, to] = [await find('Jens Stoltenberg'), await find('Security guarantees')];
      const found = await server.post('POST /api/paths', '/api/paths', { from: id(from), to: id(to) });
      expect(found.paths.length).toBeGreaterThan(0);
      const labels = found.nodes.flatMap((node) => node._value._labels);
      expect(labels).not.toContain('Claim');
      const known = new Set(
        [...found.nodes, ...found.relationships].map((element) => id(element as NodeValue)),
      );
      for (const path of found.paths) {
        expect([path[0], path.at(-1)]).toEqual([id(from), id(to)]);
        expect(path.every((element) => known.has(element))).toBe(true);
      }
      const self = await server.post('POST /api/paths', '/api/paths', { from: id(from), to: id(from) });
      expect(self.paths).toEqual([[id(from)]]);
    });

    test('streams a query and announces what was cut', async () => {
      const { columns, rows, end } = await server.query('UNWIND range(1, 5000) AS n RETURN n AS n');
      expect(columns).toEqual(['n']);
      expect(rows).toHaveLength(1000);
      expect(rows[999]).toEqual([1000]);
      expect(end).toMatchObject({ rows: 1000, truncated: { by: 'rows', limit: 1000 } });
      const fewer = await server.query('UNWIND range(1, 5000) AS n RETURN n AS n', { limit: 3 });
      expect(fewer.end).toMatchObject({ rows: 3, truncated: { by: 'rows', limit: 3 } });
      const whole = await server.query('UNWIND range(1, 3) AS n RETURN n AS n');
      expect(whole.end.truncated).toBeNull();
    });

    test('takes parameters and gives problems a code, a place and a status', async () => {
      const { rows } = await server.query('RETURN $a AS a', { parameters: { a: [1, 'x', { b: null }] } });
      expect(rows).toEqual([[[1, 'x', { b: null }]]]);
      const syntax = await server.fetch('/api/query', jsonBody({ query: 'MATCH (n RETURN n' }));
      expect(syntax.status).toBe(400);
      expect(syntax.headers.get('content-type')).toMatch('application/problem+json');
      expect(await syntax.json()).toMatchObject({ code: 'syntax', position: { line: 1 } });
      const write = await server.fetch('/api/query', jsonBody({ query: 'CREATE (n:Nope) RETURN n' }));
      expect(await write.json()).toMatchObject({ code: 'read-only' });
      const { rows: none } = await server.query('MATCH (n:Nope) RETURN count(n) AS count');
      expect(none).toEqual([[0]]);
    });

    test('a failure in the middle of an answer is told, too', async () => {
      const body = jsonBody({ query: 'UNWIND [2, 1, 0] AS divisor RETURN 1 / divisor AS quotient' });
      const lines = await linesOf(await server.fetch('/api/query', body));
      expect(lines.at(-1)).toMatchObject({ code: 'query-failed' });
    });

    test('a query that takes too long is ended', async () => {
      const hasty = await startServer({ graphUrl: graphUrl(), args: ['--timeout', '500'] });
      const lines = await linesOf(await hasty.fetch('/api/query', jsonBody({ query: LONG })));
      expect(lines.at(-1)).toMatchObject({ code: 'timed-out' });
      expect((await hasty.query('RETURN 1 AS one')).rows).toEqual([[1]]);
      await hasty.close();
    });

    test('cuts off a reader who has stopped, so that others get a turn', async () => {
      const hasty = await startServer({
        graphUrl: graphUrl(),
        args: ['--timeout', '1000', '--query-limit', '1'],
      });
      // More than the buffers of a connection hold.
      const query = 'UNWIND range(1, 2000) AS i RETURN i AS i, $text AS text';
      const stopped = await hasty.fetch(
        '/api/query',
        jsonBody({ query, parameters: { text: 'x'.repeat(10_000) } }),
      );
      const next = () => hasty.fetch('/api/query', jsonBody({ query: 'RETURN 1 AS one' }));
      const first = await next();
      expect(first.status).toBe(429);
      await first.text();
      while ((await next()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
      await expect(stopped.text()).rejects.toThrow();
      await hasty.close();
    });

    test('says how long to wait when there were too many requests', async () => {
      const strict = await startServer({ graphUrl: graphUrl(), args: ['--request-limit', '1'] });
      await strict.fetch('/api/ready');
      const refused = await strict.fetch('/api/ready');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
      await strict.close();
    });

    test('writes only when asked to', async () => {
      const made = await server.query('CREATE (n:Made {id: "made"}) RETURN n.id AS id', { access: 'write' });
      expect(made.end.counters.nodesCreated).toBe(1);
      await server.query('MATCH (n:Made) DETACH DELETE n', { access: 'write' });
    });

    test('a query ends in the database when the client goes away, and the next one answers', async () => {
      const gone = new AbortController();
      const asked = server.fetch('/api/query', { ...jsonBody({ query: LONG }), signal: gone.signal });
      const pending = asked.then((response) => response.text());
      pending.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300));
      gone.abort();
      await expect(pending).rejects.toThrow();
      const { rows } = await server.query('RETURN 1 AS one');
      expect(rows).toEqual([[1]]);
    });

    test('turns away more queries than may run at once', async () => {
      const gone = new AbortController();
      const running = [1, 2, 3, 4].map(() =>
        server.fetch('/api/query', { ...jsonBody({ query: LONG }), signal: gone.signal }),
      );
      for (const one of running) one.catch(() => {});
      let refused: Response | undefined;
      for (let turn = 0; turn < 50 && refused?.status !== 429; turn++) {
        await refused?.text();
        refused = await server.fetch('/api/query', jsonBody({ query: 'RETURN 1 AS one' }));
      }
      expect(refused?.headers.get('retry-after')).toBe('1');
      expect(await refused?.json()).toMatchObject({ code: 'too-many-requests' });
      gone.abort();
      await Promise.allSettled(running);
    });

    test('says not found in the words of the contract', async () => {
      for (const path of [
        '/api/nodes/nope',
        '/api/nodes/n%3A999999',
        '/api/relationships/4:x:1',
        '/api/nope',
      ]) {
        const response = await server.fetch(path);
        expect(response.status, path).toBe(404);
        expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
      }
      const missing = await server.fetch('/api/nodes/nope/neighbours', jsonBody({}));
      expect(missing.status).toBe(404);
    });

    test('refuses what is not in the contract, with a sentence', async () => {
      const problem = async (path: string, init?: RequestInit) => {
        const response = await server.fetch(path, init);
        expect(response.status).toBe(400);
        return ((await response.json()) as { detail: string }).detail;
      };
      expect(await problem('/api/search?q=a&limt=3')).toContain('limt');
      expect(await problem('/api/search')).toContain('query.q');
      expect(await problem('/api/overview?nodes=-1')).toContain('query.nodes');
      expect(await problem('/api/query', jsonBody({ quer: 'x' }))).toContain('body');
      expect(await problem('/api/query', jsonBody('{'))).not.toBe('');
      expect(await problem('/api/query', { method: 'POST', body: '{}' })).toContain('application/json');
      const odd = { query: 'RETURN $a AS a', parameters: { a: { $type: 'Nonsense' } } };
      expect(await problem('/api/query', jsonBody(odd))).toContain('Nonsense');
      expect(await problem('/api/nodes/%E0%A4%A')).not.toBe('');
      const large = await server.fetch(
        '/api/query',
        jsonBody({ query: `RETURN 1 // ${'x'.repeat(5_000_000)}` }),
      );
      expect(large.status).toBe(413);
    });

    test('answers only to its own names, and only to its own page', async () => {
      const status = (headers: Record<string, string>, method = 'GET', path = '/api/graph') =>
        rawStatus(server.port, headers, method, path);
      expect(await status({ host: `localhost:${server.port}` })).toBe(200);
      expect(await status({ host: '[::1]' })).toBe(200);
      for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'localhost@evil']) {
        expect(await status({ host }), host).toBe(403);
      }
      const own = `127.0.0.1:${server.port}`;
      expect(await status({ host: own, origin: `http://${own}` })).toBe(200);
      expect(await status({ host: own, origin: 'http://evil.example' })).toBe(403);
      expect(await status({ host: own, origin: 'null' })).toBe(403);
      expect(await status({ host: own, origin: 'http://127.0.0.1:1' }, 'POST', '/api/query')).toBe(403);
      expect(await status({ host: own, 'sec-fetch-site': 'cross-site' }, 'POST', '/api/import')).toBe(403);
      expect(await status({ host: own, 'sec-fetch-site': 'same-site' })).toBe(403);
      expect(await status({ host: own, 'sec-fetch-site': 'same-origin' })).toBe(200);
    });

    test('sends the strict policy and no cache with every answer', async () => {
      const { headers } = await server.fetch('/api/graph');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-request-id')).not.toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    });

    test('imports files, lists the rows it could not load, and changes nothing when told to try', async () => {
      const form = new FormData();
      form.append('file', new File([ENTITIES], '../../etc/entities.csv'));
      form.append('file', new File([RELATIONS], 'relations.csv'));
      const tried = await upload(server, form, '?dryRun=true');
      expect(tried[0]).toMatchObject({ kind: 'head', dryRun: true });
      expect((await server.query('MATCH (n:Probe) RETURN count(n) AS c')).rows).toEqual([[0]]);
      const lines = await upload(server, form);
      const [head] = lines;
      expect(head?.kind === 'head' && head.files.map(({ name: file }) => file)).toEqual([
        'entities.csv',
        'relations.csv',
      ]);
      const rejects = lines.filter((line) => line.kind === 'reject');
      expect(rejects).toEqual([
        expect.objectContaining({
          file: 'relations.csv',
          line: 3,
          value: expect.stringContaining('probe/none'),
        }),
      ]);
      expect(lines.at(-1)).toMatchObject({ kind: 'end', total: { read: 4, created: 3, rejected: 1 } });
      const { rows } = await server.query('MATCH (a:Probe)-[:WATCHES]->(b:Probe) RETURN a.name, b.name');
      expect(rows).toEqual([['One', 'Two']]);
      await server.query('MATCH (n:Probe) DETACH DELETE n', { access: 'write' });
    });

    test('refuses an import without files and one that is no form', async () => {
      const empty = await server.fetch('/api/import', { method: 'POST', body: new FormData() });
      expect(await empty.json()).toMatchObject({ code: 'bad-request' });
      const json = await server.fetch('/api/import', jsonBody({}));
      expect(json.status).toBe(400);
      const broken = await server.fetch('/api/import', {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data' },
        body: 'x',
      });
      expect(broken.status).toBe(400);
    });

    test('the log has no text of queries and no passwords', () => {
      expect(server.logged.join('\n')).not.toMatch(/MATCH|RETURN|password/);
    });
  });
}

/** Takes any engine far longer than a test. */
const LONG =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS c';

const ENTITIES = 'id,labels,name\nprobe/one,Probe,One\nprobe/two,Probe,Two\n';
const RELATIONS = 'from,type,to\nprobe/one,WATCHES,probe/two\nprobe/one,WATCHES,probe/none\n';

function rank(match: string): number {
  return ['exact', 'prefix', 'word', 'part'].indexOf(match);
}

async function sampleForm(): Promise<FormData> {
  const form = new FormData();
  for (const file of sampleFiles()) form.append('files', new File([await readFile(file)], basename(file)));
  return form;
}

/** The lines of an import. */
async function upload(server: TestServer, form: FormData, query = ''): Promise<ImportLine[]> {
  const response = await server.fetch(`/api/import${query}`, { method: 'POST', body: form });
  return (await linesOf(response)).map((line) => api['POST /api/import'].answer.parse(line));
}

/** The status of a request with headers that fetch would not let us send. */
function rawStatus(
  port: number,
  headers: Record<string, string>,
  method: string,
  path: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once('error', reject);
    request.end();
  });
}
