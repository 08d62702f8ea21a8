/** A query that comes with Relata and teaches its model. */
export interface SampleQuery {
  readonly title: string;
  readonly explains: string;
  readonly query: string;
}

/** Reads a file of cypher/samples/: comments `title:` and `explains:` above plain Cypher. */
export function parseSampleQuery(file: string): SampleQuery {
  const lines = file.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const head = lines.slice(0, end).map((line) => line.slice(2).trim());
  const field = (name: string) =>
    head
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const title = field('title');
  return { title, explains: field('explains'), query: `// ${title}\n${lines.slice(end).join('\n').trim()}` };
}
