/** Text put in front of the character at an offset. */
export interface Edit {
  readonly at: number;
  readonly insert: string;
}

interface Edited {
  readonly text: string;
  /** Where in the original text a place of the edited one is; the place of the insertion for inserted text. */
  readonly originalOffset: (offset: number) => number;
}

/** Makes all insertions; those at one offset in the order given. */
export function applyEdits(original: string, edits: readonly Edit[]): Edited {
  const ordered = edits.toSorted((one, other) => one.at - other.at);
  const parts: string[] = [];
  let done = 0;
  for (const { at, insert } of ordered) {
    parts.push(original.slice(done, at), insert);
    done = at;
  }
  return {
    text: parts.join('') + original.slice(done),
    originalOffset: (offset) => unshifted(ordered, offset),
  };
}

function unshifted(ordered: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { at, insert } of ordered) {
    if (offset < at + shift) break;
    if (offset < at + shift + insert.length) return at;
    shift += insert.length;
  }
  return offset - shift;
}
