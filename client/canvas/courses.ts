import type { Columns } from './columns.ts';
import { courseOf } from './edge-course.ts';
import type { Course } from './edge-course.ts';
import type { Point } from './edge-path.ts';
import { loopAngles } from './loops.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** An edge and how it runs. */
export interface Drawn {
  readonly edge: SceneEdge;
  readonly course: Course;
}

/** How all edges run. */
export function coursesOf(scene: Scene, columns: Columns): readonly Drawn[] {
  const loops = loopCourses(scene, columns);
  return scene.edges.map((edge) => ({
    edge,
    course: loops.get(edge.relationship.id) ?? courseOf(edge, columns),
  }));
}

/** How the loops run, by relationship. */
export function loopCourses(scene: Scene, columns: Columns): ReadonlyMap<string, Course> {
  const loops = scene.edges.filter(({ shape }) => shape.loop !== null);
  if (loops.length === 0) return new Map();
  const angles = loopAngles(scene, columns);
  return new Map(loops.map((edge) => [edge.relationship.id, courseOf(edge, columns, angles.get(edge.from))]));
}

/** The point of a loop that is farthest from its node. */
export function topOf({ stretches }: Course): Point {
  return stretches[0]!.end;
}
