import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';

import { neighboursOf } from './neighbours.ts';
import { pivotMds } from './pivot-mds.ts';
import type { LayoutProblem } from './problem.ts';
import { randomFrom } from './random.ts';

const EDGE = 95;
const TICKS = 160;

interface Body extends SimulationNodeDatum {
  row: number;
  x: number;
  y: number;
}

/** A drawing by forces: outline from distances, then springs along edges, repulsion, and room for names. */
export function arrangeByForces(problem: LayoutProblem): { x: Float64Array; y: Float64Array } {
  const count = problem.x.length;
  const random = randomFrom(problem.seed);
  const neighbours = neighboursOf(count, problem.from, problem.to);
  const start = pivotMds(count, neighbours, random);
  const bodies = Array.from({ length: count }, (_, row): Body => {
    const spread = EDGE * 0.8;
    const [x, y] = [start.x[row]! * spread + random() * 8, start.y[row]! * spread + random() * 8];
    if (problem.fixed[row] !== 1) return { row, x, y };
    return { row, x, y, fx: problem.x[row]!, fy: problem.y[row]! };
  });
  simulate(problem, bodies, random, (row) => neighbours.start[row + 1]! - neighbours.start[row]!);
  return { x: Float64Array.from(bodies, (body) => body.x), y: Float64Array.from(bodies, (body) => body.y) };
}

function simulate(
  problem: LayoutProblem,
  bodies: Body[],
  random: () => number,
  degree: (row: number) => number,
): void {
  const { radius, from, to } = problem;
  const links: SimulationLinkDatum<Body>[] = Array.from(from, (row, edge) => ({
    source: row,
    target: to[edge]!,
  }));
  // A wide room pulls less along its long side, so that the drawing takes the room's shape.
  const wide = Math.sqrt(problem.width / problem.height);
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links).distance((link) => {
        const [a, b] = [(link.source as Body).row, (link.target as Body).row];
        return EDGE + radius[a]! + radius[b]! + 6 * Math.sqrt(Math.min(degree(a), degree(b)));
      }),
    )
    .force(
      'charge',
      forceManyBody<Body>().strength((body) => -420 - 40 * Math.min(20, degree(body.row))),
    )
    .force(
      'collide',
      forceCollide<Body>((body) => radius[body.row]! + 22),
    )
    .force('x', forceX<Body>(0).strength(0.055 / wide))
    .force('y', forceY<Body>(0).strength(0.055 * wide))
    .stop();
  simulation.tick(TICKS);
}
