import type { Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Half the side of the square looked at around a point, in pixels. */
const NEAR = 8;

interface Ink {
  /** How much there is of it: the sum over all pixels, each from 0 to 255. */
  readonly amount: number;
  /** The strongest pixel. */
  readonly strongest: number;
}

/** What is drawn on the lowest canvas, that of the lines: on all of it, or near a point. */
export function ink(page: Page, near: Point | null = null): Promise<Ink> {
  return page.evaluate(
    ([point, half]) => {
      const lines = document.querySelector<HTMLCanvasElement>('#canvas > canvas');
      if (lines === null) throw new Error('no lines');
      const { width, height } = lines;
      const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (copy === null) throw new Error('no canvas');
      copy.drawImage(lines, 0, 0);
      const seen =
        point === null
          ? copy.getImageData(0, 0, width, height)
          : copy.getImageData(Math.round(point.x) - half, Math.round(point.y) - half, 2 * half, 2 * half);
      const opacities = seen.data.filter((_, at) => at % 4 === 3);
      return {
        amount: opacities.reduce((sum, value) => sum + value, 0),
        strongest: opacities.reduce((most, value) => Math.max(most, value), 0),
      };
    },
    [near, NEAR] as const,
  );
}
