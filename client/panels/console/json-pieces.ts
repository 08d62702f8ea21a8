/** A piece of JSON and what it is. */
export interface JsonPiece {
  readonly kind: 'key' | 'text' | 'value' | 'sign';
  readonly text: string;
}

const PIECE =
  /(?<key>"(?:\\.|[^"\\])*")(?=:)|(?<text>"(?:\\.|[^"\\])*"?)|(?<value>-?\d[\d.eE+-]*|true|false|null)|(?<sign>[^"\dtfn-]+|.)/g;

/** Splits what JSON.stringify wrote; a text that is cut off goes on to the end. */
export function jsonPieces(text: string): readonly JsonPiece[] {
  return [...text.matchAll(PIECE)].flatMap(({ groups = {} }) =>
    Object.entries(groups)
      .filter(([, piece]) => piece !== undefined)
      .map(([kind, piece]) => ({ kind: kind as JsonPiece['kind'], text: piece })),
  );
}
