import { SIDES } from '../columns.ts';
import { costOf } from './cost.ts';
import type { Sketch } from './cost.ts';

function roundsFor(free: number, count: number, edges: number): number {
  const tests = (count + edges) * (2 + (2 * edges) / (count + 1));
  return Math.max(2, Math.min(160, Math.round(BUDGET / (free * TRIES * tests + 1))));
}

const TRIES = 3;
/** Pairs looked at in all: less than half a second's work. */
const BUDGET = 24_000_000;
/** How far a node jumps and how much worse a place it puts up with, first and last. */
interface Pace {
  readonly step: number;
  readonly heat: number;
}
const BOLD: Pace = { step: 130, heat: 7 };
const CAREFUL: Pace = { step: 60, heat: 2 };
const LAST: Pace = { step: 5, heat: 0.02 };

/**
 * Improves a drawing node by node, as a person would: take one, try another place or another side for its name, keep
 * what reads better, and early on now and then what reads worse (Davidson and Harel, "Drawing Graphs Nicely Using
 * Simulated Annealing", 1996). The number of rounds is fixed, so the same sketch and seed end the same.
 */
export function refine(sketch: Sketch, random: () => number, careful = false): void {
  const { x, y, side, problem } = sketch;
  const cost = costOf(sketch);
  const order = Uint32Array.from(problem.fixed.keys()).filter((row) => problem.fixed[row] === 0);
  const rounds = roundsFor(order.length, x.length, problem.from.length);
  const first = careful ? CAREFUL : BOLD;
  for (let round = 0; round < rounds; round += 1) {
    const part = rounds === 1 ? 1 : round / (rounds - 1);
    const step = first.step * (LAST.step / first.step) ** part;
    const heat = first.heat * (LAST.heat / first.heat) ** part;
    shuffle(order, random);
    for (const row of order) {
      let now = cost(row);
      for (let turn = 0; turn < TRIES; turn += 1) now = attempt(row, turn, now, step, heat);
    }
  }

  /** Tries one change; gives the cost of the row as it stands afterwards. */
  function attempt(row: number, turn: number, before: number, step: number, heat: number): number {
    const oldX = x[row]!;
    const oldY = y[row]!;
    const oldSide = side[row]!;
    if (turn === 0) {
      side[row] = Math.floor(random() * SIDES.length);
    } else {
      const angle = random() * 2 * Math.PI;
      const length = step * (0.2 + random());
      x[row] = oldX + Math.cos(angle) * length;
      y[row] = oldY + Math.sin(angle) * length;
      if (random() < 0.3) side[row] = Math.floor(random() * SIDES.length);
    }
    cost.renew(row);
    // Chance says beforehand how much worse it may be, so that a bad place is given up early.
    const most = before - heat * Math.log(random());
    const after = cost(row, most);
    if (after <= most) return after;
    x[row] = oldX;
    y[row] = oldY;
    side[row] = oldSide;
    cost.renew(row);
    return before;
  }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
