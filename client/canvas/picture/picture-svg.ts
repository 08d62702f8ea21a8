import type { PictureFrame } from '../../state/picture-frame.ts';
import type { Box } from '../camera.ts';
import { coursesOf } from '../courses.ts';
import { boxOfRows } from '../scene-box.ts';
import { graphSvg } from './graph-svg.ts';
import type { PictureInput } from './graph-svg.ts';
import { legendSvg } from './legend-svg.ts';
import { words } from './words.ts';
import { element, escaped, rounded } from './xml.ts';

const EDGE = 32;
const TITLE = 76;
const NARROWEST = 720;

/**
 * A whole SVG document: the graph as it is drawn, at 100 %, under a title and above a legend.
 *
 * @param fonts a style sheet to put into it; it needs nothing from elsewhere
 */
export function pictureSvg(input: PictureInput, frame: PictureFrame, fonts: string): string {
  const { tokens, measure, icons } = input;
  const lines = coursesOf(input.scene, input.columns);
  const box = boxAround(
    input,
    lines.map(({ course }) => course.box),
  );
  const width = Math.ceil(Math.max(NARROWEST, box.x2 - box.x1 + 2 * EDGE));
  const graphHeight = box.y2 - box.y1 + 2 * EDGE;
  const legend = legendSvg(frame, width - 2 * EDGE, { tokens, measure, icons });
  const foot = TITLE + graphHeight;
  const height = Math.ceil(foot + legend.height + 1.5 * EDGE);
  const left = (width - (box.x2 - box.x1)) / 2 - box.x1;
  const inside = [
    element('title', {}, escaped(frame.title)),
    element('desc', {}, escaped(frame.note)),
    fonts === '' ? '' : element('style', {}, escaped(fonts)),
    element('rect', { width, height, fill: tokens.canvas }),
    words(frame.title, { x: EDGE, y: 34, size: 20, weight: 620, color: tokens.text }),
    words(frame.note, { x: EDGE, y: 58, size: 12.5, color: tokens.text2 }),
    element(
      'g',
      { transform: `translate(${rounded(left)} ${rounded(TITLE + EDGE - box.y1)})` },
      graphSvg(input, lines),
    ),
    element('rect', { y: foot, width, height: height - foot, fill: tokens.panel }),
    element('rect', { y: foot, width, height: 1, fill: tokens.border }),
    legend.at(EDGE, foot + EDGE * 0.75),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': "'Inter Variable', Inter, system-ui, sans-serif",
    },
    inside.join('\n'),
  )}\n`;
}

/** The box around discs, names and the bows of relationships. */
function boxAround({ scene, columns }: PictureInput, courses: readonly Box[]): Box {
  const rows = scene.nodes.map(({ row }) => row);
  const box = { ...(boxOfRows(columns, rows) ?? { x1: 0, y1: 0, x2: 0, y2: 0 }) };
  for (const { x1, y1, x2, y2 } of courses) {
    box.x1 = Math.min(box.x1, x1);
    box.y1 = Math.min(box.y1, y1);
    box.x2 = Math.max(box.x2, x2);
    box.y2 = Math.max(box.y2, y2);
  }
  return box;
}
