import { expect, test } from 'vitest';

import { api } from '../../../contract/api.ts';
import type { ImportLine } from '../../../contract/import.ts';
import { jsonBody, linesOf } from '../server.ts';
import type { TestServer } from '../server.ts';
import type { Ground } from './ground.ts';

const ENTITIES = 'id,labels,name\nprobe/one,Probe,One\nprobe/two,Probe,Two\n';
const RELATIONS = 'from,type,to\nprobe/one,WATCHES,probe/two\nprobe/one,WATCHES,probe/none\n';

/** Files that come over the API. */
export function importSuite(ground: Ground): void {
  test('imports files, lists the rows it could not load, and changes nothing when told to try', async () => {
    const form = new FormData();
    form.append('file', new File([ENTITIES], '../../etc/entities.csv'));
    form.append('file', new File([RELATIONS], 'relations.csv'));
    const tried = await upload(ground.server, form, '?dryRun=true');
    expect(tried[0]).toMatchObject({ kind: 'head', dryRun: true });
    expect((await ground.server.query('MATCH (n:Probe) RETURN count(n) AS c')).rows).toEqual([[0]]);
    const lines = await upload(ground.server, form);
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
    const { rows } = await ground.server.query('MATCH (a:Probe)-[:WATCHES]->(b:Probe) RETURN a.name, b.name');
    expect(rows).toEqual([['One', 'Two']]);
    await ground.server.query('MATCH (n:Probe) DETACH DELETE n', { access: 'write' });
  });

  test('refuses an import without files and one that is no form', async () => {
    const empty = await ground.server.fetch('/api/import', { method: 'POST', body: new FormData() });
    expect(await empty.json()).toMatchObject({ code: 'bad-request' });
    const json = await ground.server.fetch('/api/import', jsonBody({}));
    expect(json.status).toBe(400);
    const broken = await ground.server.fetch('/api/import', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data' },
      body: 'x',
    });
    expect(broken.status).toBe(400);
  });
}

/** The lines of an import. */
export async function upload(server: TestServer, form: FormData, query = ''): Promise<ImportLine[]> {
  const response = await server.fetch(`/api/import${query}`, { method: 'POST', body: form });
  return (await linesOf(response)).map((line) => api['POST /api/import'].answer.parse(line));
}
