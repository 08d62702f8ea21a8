/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  readonly offset: number;
  readonly says: string;
}

/** The first place where a text is no JSON; null when it is. Browsers tell this each in another way, some not at all. */
export function jsonFault(text: string): JsonFault | null {
  const reader = { text, at: 0 };
  try {
    value(reader);
    space(reader);
    if (reader.at < text.length) fail(reader, 'nothing may follow the closing brace');
    return null;
  } catch (error) {
    if (error instanceof Fault) return { offset: error.offset, says: error.message };
    throw error;
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

class Fault extends Error {
  readonly offset: number;

  constructor(offset: number, says: string) {
    super(says);
    this.offset = offset;
  }
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
// oxlint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

function value(reader: Reader): void {
  space(reader);
  const first = reader.text[reader.at];
  if (first === '{') members(reader, '}', () => entry(reader));
  else if (first === '[') members(reader, ']', () => value(reader));
  else if (first === '"') string(reader);
  else if (!take(reader, SCALAR))
    fail(reader, 'a value is missing: text in double quotes, a number, true, false, null, […] or {…}');
}

/** What stands between brackets: nothing, or items with commas between them. */
function members(reader: Reader, close: string, item: () => void): void {
  reader.at += 1;
  space(reader);
  if (skip(reader, close)) return;
  for (;;) {
    item();
    space(reader);
    if (skip(reader, close)) return;
    if (!skip(reader, ',')) fail(reader, `a comma or ${close} is missing`);
  }
}

function entry(reader: Reader): void {
  space(reader);
  if (reader.text[reader.at] !== '"') fail(reader, 'a name in double quotes is missing');
  string(reader);
  space(reader);
  if (!skip(reader, ':')) fail(reader, 'a colon is missing between name and value');
  value(reader);
}

function string(reader: Reader): void {
  if (!take(reader, STRING))
    fail(reader, 'this text does not end on its line, or has a backslash that means nothing');
}

function space(reader: Reader): void {
  take(reader, /[ \t\n\r]*/y);
}

function skip(reader: Reader, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function take(reader: Reader, form: RegExp): boolean {
  form.lastIndex = reader.at;
  const found = form.exec(reader.text);
  if (found !== null) reader.at += found[0].length;
  return found !== null;
}

function fail({ at }: Reader, says: string): never {
  throw new Fault(at, says);
}
