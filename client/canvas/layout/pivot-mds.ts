import type { Neighbours } from './neighbours.ts';

const PIVOTS = 50;
const POWER_STEPS = 60;

/**
 * A first outline from distances in the graph (Brandes and Pich, "Eigensolver Methods for Progressive
 * Multidimensional Scaling of Large Data", 2007): distances from a few pivots, doubly centred, and their two
 * strongest directions. Coordinates come out in units of one edge.
 */
export function pivotMds(
  count: number,
  neighbours: Neighbours,
  random: () => number,
): { x: Float64Array; y: Float64Array } {
  const pivots = Math.min(PIVOTS, count);
  const matrix = centred(distancesFromPivots(count, pivots, neighbours, random), count, pivots);
  const first = strongest(matrix, count, pivots, random, null);
  const second = strongest(matrix, count, pivots, random, first);
  return { x: projected(matrix, count, pivots, first), y: projected(matrix, count, pivots, second) };
}

/** Squared distances of all rows from pivots that lie far from one another; other components count as far. */
function distancesFromPivots(
  count: number,
  pivots: number,
  neighbours: Neighbours,
  random: () => number,
): Float64Array {
  const matrix = new Float64Array(count * pivots);
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let pivot = Math.floor(random() * count);
  for (let column = 0; column < pivots; column += 1) {
    const distances = distancesFrom(pivot, count, neighbours);
    let farthest = 0;
    for (let row = 0; row < count; row += 1) {
      const distance = distances[row]!;
      matrix[row * pivots + column] = distance * distance;
      nearest[row] = Math.min(nearest[row]!, distance);
      if (nearest[row]! > nearest[farthest]!) farthest = row;
    }
    pivot = farthest;
  }
  return matrix;
}

function distancesFrom(source: number, count: number, { start, list }: Neighbours): Float64Array {
  const distances = new Float64Array(count).fill(-1);
  const queue = new Uint32Array(count);
  let tail = 0;
  queue[tail++] = source;
  distances[source] = 0;
  let far = 0;
  for (let head = 0; head < tail; head += 1) {
    const row = queue[head]!;
    far = distances[row]!;
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const other = list[at]!;
      if (distances[other]! >= 0) continue;
      distances[other] = far + 1;
      queue[tail++] = other;
    }
  }
  for (let row = 0; row < count; row += 1) if (distances[row]! < 0) distances[row] = far + 2;
  return distances;
}

function centred(matrix: Float64Array, count: number, pivots: number): Float64Array {
  const columnMean = new Float64Array(pivots);
  const rowMean = new Float64Array(count);
  let mean = 0;
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < pivots; column += 1) {
      const value = matrix[row * pivots + column]!;
      columnMean[column]! += value / count;
      rowMean[row]! += value / pivots;
      mean += value / (count * pivots);
    }
  }
  const result = new Float64Array(matrix.length);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < pivots; column += 1) {
      const at = row * pivots + column;
      result[at] = -0.5 * (matrix[at]! - columnMean[column]! - rowMean[row]! + mean);
    }
  }
  return result;
}

/** The strongest direction of matrixᵀ·matrix by power iteration, at right angles to `other`. */
function strongest(
  matrix: Float64Array,
  count: number,
  pivots: number,
  random: () => number,
  other: Float64Array | null,
): Float64Array {
  let vector = Float64Array.from({ length: pivots }, () => random() - 0.5);
  for (let step = 0; step < POWER_STEPS; step += 1) {
    if (other !== null) straighten(vector, other);
    const image = projected(matrix, count, pivots, vector);
    const next = new Float64Array(pivots);
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < pivots; column += 1)
        next[column]! += matrix[row * pivots + column]! * image[row]!;
    }
    const length = Math.hypot(...next) || 1;
    vector = next.map((value) => value / length);
  }
  if (other !== null) straighten(vector, other);
  return vector;
}

function straighten(vector: Float64Array, other: Float64Array): void {
  let along = 0;
  for (let at = 0; at < vector.length; at += 1) along += vector[at]! * other[at]!;
  for (let at = 0; at < vector.length; at += 1) vector[at]! -= along * other[at]!;
}

function projected(matrix: Float64Array, count: number, pivots: number, vector: Float64Array): Float64Array {
  const result = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let column = 0; column < pivots; column += 1)
      sum += matrix[row * pivots + column]! * vector[column]!;
    result[row] = sum;
  }
  return result;
}
