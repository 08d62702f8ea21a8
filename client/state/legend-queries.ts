import labelFile from '../../cypher/legend/label.cypher?raw';
import typeFile from '../../cypher/legend/type.cypher?raw';
import { identifier } from './cypher/identifier.ts';

/** The query for nodes with this label. */
export function labelQuery(label: string): string {
  return filled(labelFile, label);
}

/** The query for relationships of this type. */
export function typeQuery(type: string): string {
  return filled(typeFile, type);
}

/** The Cypher below a file's head, with its one slot filled. */
function filled(file: string, name: string): string {
  const text = file.replaceAll(/^\/\/.*\n/gm, '').trim();
  return text.replaceAll(/\{\{\w+\}\}/g, () => identifier(name));
}
