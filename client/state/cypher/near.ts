/** The candidate that a word was probably meant to be, whatever its case; null when none is near or it is one. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const most = word.length <= 2 ? 0 : word.length <= 5 ? 1 : 2;
  const written = word.toLowerCase();
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const far = distance(written, candidate.toLowerCase());
    if (far === 0 && candidate === word) return null;
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** Letters added, dropped, changed or swapped with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + same];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push(at(rows, i - 2, j - 2) + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
