import type { Page } from '@playwright/test';

/** A text on the canvas with the four corners of the ink around it, in pixels of the screen. */
export interface DrawnText {
  readonly text: string;
  readonly font: string;
  readonly corners: readonly Corner[];
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * Notes every text the page draws on a canvas from now on, as the browser itself places and measures it, so that
 * nothing the page believes about its own texts enters. A canvas that is emptied starts anew.
 */
export async function noteTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = new Map<HTMLCanvasElement, DrawnText[]>();
    Object.assign(globalThis, { drawnTexts: () => [...drawn.values()].flat() });
    const { prototype } = CanvasRenderingContext2D;
    // Both are called with the context they came from.
    // oxlint-disable-next-line typescript/unbound-method
    const { fillText, clearRect } = prototype;
    prototype.clearRect = function (...box) {
      if (this.canvas.isConnected) drawn.set(this.canvas, []);
      return clearRect.apply(this, box);
    };
    prototype.fillText = function (text, x, y, ...rest) {
      const ink = this.measureText(text);
      const matrix = this.getTransform();
      const corners = [
        [-ink.actualBoundingBoxLeft, -ink.actualBoundingBoxAscent],
        [ink.actualBoundingBoxRight, -ink.actualBoundingBoxAscent],
        [ink.actualBoundingBoxRight, ink.actualBoundingBoxDescent],
        [-ink.actualBoundingBoxLeft, ink.actualBoundingBoxDescent],
      ].map(([right = 0, down = 0]) => {
        const corner = matrix.transformPoint({ x: x + right, y: y + down });
        return { x: corner.x / devicePixelRatio, y: corner.y / devicePixelRatio };
      });
      drawn.get(this.canvas)?.push({ text, font: this.font, corners });
      return fillText.call(this, text, x, y, ...rest);
    };
  });
}

/** What stands on the canvases now. */
export function drawnTexts(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => (globalThis as unknown as { drawnTexts: () => DrawnText[] }).drawnTexts());
}

/** Every two texts whose ink meets: two boxes, upright or not, are apart when some side of one parts them. */
export function overlapping(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => !parted(one.corners, other.corners) && !parted(other.corners, one.corners))
      .map((other) => `“${one.text}” and “${other.text}”`),
  );
}

export function covers({ corners }: DrawnText, point: Corner): boolean {
  return !parted(corners, [point]);
}

/** Whether a line along a side of `box` has all of `others` on its far side. */
function parted(box: readonly Corner[], others: readonly Corner[]): boolean {
  return box.some((corner, index) => {
    const next = box[(index + 1) % box.length]!;
    const side = ({ x, y }: Corner) =>
      (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x);
    const inside = Math.sign(box.map(side).find((value) => Math.abs(value) > 1e-6) ?? 1);
    return others.every((other) => side(other) * inside <= 0);
  });
}
