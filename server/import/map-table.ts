import type { Value } from '../../contract/values.ts';
import type { Column } from './columns.ts';
import { convert, expected } from './convert.ts';
import { Fault } from './fault.ts';
import type { KnownFile } from './known-file.ts';
import { put } from './properties.ts';
import { emptyParts, rowOf, tripleRow } from './row.ts';
import type { Parts, Row } from './row.ts';

const LIST_MARK = ';';
const EMPTY = { kind: 'empty' } as const;
const AS_TEXT = { kind: 'text' } as const;

/** How the cells of one file's rows become rows to load. An empty cell is a property that is not there. */
export function tableMapper(file: KnownFile): (cells: readonly string[]) => Row | Fault {
  const { columns, kind, format } = file;
  return (cells) => {
    if (cells.length !== columns.length) return wrongCount(cells, columns);
    const parts = emptyParts();
    for (let index = 0; index < columns.length; index++) {
      const text = cells[index] ?? '';
      const column = columns[index];
      if (column === undefined || text === '') continue;
      const fault = take(parts, column, text);
      if (fault !== null) return fault;
    }
    return format === 'triples' ? tripleRow(parts) : rowOf(kind, parts);
  };
}

function wrongCount(cells: readonly string[], columns: readonly Column[]): Fault {
  const few = cells.length < columns.length;
  return new Fault(
    few ? (columns[cells.length]?.title ?? null) : null,
    few ? null : cells.slice(columns.length).join(', '),
    `Too ${few ? 'few' : 'many'} cells: ${cells.length} where the header has ${columns.length}. ` +
      (few ? 'Add the missing marks.' : 'Put a cell that has the mark between cells in quotes.'),
  );
}

function take(parts: Parts, column: Column, text: string): Fault | null {
  if (text.includes('\uFFFD'))
    return new Fault(column.title, text, 'Not UTF-8 text: save the file as UTF-8.');
  switch (column.role) {
    case 'ignored':
      return null;
    case 'property':
      return takeProperty(parts, column, text);
    case 'labels':
      parts.labels = listItems(text);
      return null;
    case 'start':
    case 'end': {
      const value = convert('integer', text);
      if (value === undefined) return new Fault(column.title, text, `Not ${expected('integer')}.`, [EMPTY]);
      parts.places[column.role] = value;
      return null;
    }
    case 'quote':
      parts.texts.quote = text;
      return null;
    case 'id':
    case 'from':
    case 'to':
    case 'type':
    case 'subject':
    case 'object':
    case 'source':
    case 'by':
      return takeText(parts, column, column.role, text.trim());
  }
}

function takeText(
  parts: Parts,
  column: Column,
  role: Exclude<keyof Parts['texts'], 'quote'>,
  text: string,
): null {
  parts.texts[role] = column.space === null || text === '' ? text : `${column.space}/${text}`;
  // The name in `personId:ID` says that the bare id is kept as a property; our own id column has the role's name.
  if (role === 'id' && column.name !== 'id' && column.name !== '') put(parts.properties, column.name, text);
  return null;
}

function takeProperty(parts: Parts, column: Column, text: string): Fault | null {
  const value = column.list ? listValue(column, text) : convert(column.type, text);
  if (value === undefined)
    return new Fault(
      column.title,
      text,
      `Not ${column.list ? 'a list of ' : ''}${expected(column.type)}.`,
      column.type === 'loose-date' ? [EMPTY] : [EMPTY, AS_TEXT],
    );
  put(parts.properties, column.name, value);
  return null;
}

function listValue(column: Column, text: string): Value | undefined {
  const values = listItems(text).map((item) => convert(column.type, item));
  return values.includes(undefined) ? undefined : (values as Value[]);
}

function listItems(text: string): string[] {
  return text
    .split(LIST_MARK)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
