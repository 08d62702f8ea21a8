import type { Core } from 'cytoscape';

import type { Covered } from '../state/panels.ts';
import type { Point } from './edge-path.ts';
import { prefersStill } from './motion.ts';

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Room at the edges of the canvas that floating bars cover. */
const MARGIN = { top: 56, right: 24, bottom: 56, left: 24 };

const DURATION = 320;
/** A drawing that needs no more than this is shown at 100 %: it may reach a little into the margins. */
const ALMOST = 0.96;

/** Pan and zoom, moved by gestures and by orders only. */
export interface Camera {
  /** Shows the box, at 100 % if it fits there, smaller if it does not, but no smaller than `least`. */
  fit(box: Box, animated: boolean, least?: number): void;
  /** Moves by the least that brings the box into sight; the zoom stays. */
  reveal(box: Box): void;
  /** Whether the box would fit beside what panels cover, at the zoom there is. */
  holds(box: Box): boolean;
  zoomTo(level: number): void;
  /** Where it is, or will be when a movement under way has ended. */
  goal(): { readonly zoom: number; readonly pan: Point };
  /** What a drawing at 100 % may fill. */
  room(): { width: number; height: number };
}

export function createCamera(cy: Core, covered: () => Covered): Camera {
  /** Where a movement under way will end: the next one starts from there. */
  let goal: { zoom: number; pan: { x: number; y: number } } | null = null;
  const move = (zoom: number, pan: { x: number; y: number }, animated: boolean) => {
    cy.stop();
    if (!animated || prefersStill()) {
      goal = null;
      cy.viewport({ zoom, pan });
      return;
    }
    const mine = { zoom, pan };
    goal = mine;
    const complete = () => {
      if (goal === mine) goal = null;
    };
    cy.animate({ zoom, pan, duration: DURATION, easing: 'ease-in-out', complete });
  };
  // A gesture takes over: what was under way is given up.
  cy.on('scrollzoom dragpan pinchzoom', () => {
    cy.stop();
    goal = null;
  });
  const now = () => goal ?? { zoom: cy.zoom(), pan: { ...cy.pan() } };
  return {
    fit(box, animated, least = cy.minZoom()) {
      const { top, right, bottom } = covered();
      const width = cy.width() - MARGIN.left - MARGIN.right - right;
      const height = cy.height() - MARGIN.top - top - MARGIN.bottom - bottom;
      const whole = Math.min(width / (box.x2 - box.x1 || 1), height / (box.y2 - box.y1 || 1));
      const zoom = whole > ALMOST ? 1 : Math.max(least, whole);
      const pan = {
        x: MARGIN.left + width / 2 - (zoom * (box.x1 + box.x2)) / 2,
        y: MARGIN.top + top + height / 2 - (zoom * (box.y1 + box.y2)) / 2,
      };
      move(zoom, pan, animated);
    },
    reveal(box) {
      const { top, right, bottom } = covered();
      const { zoom, pan: from } = now();
      const pan = { ...from };
      pan.x += shift(
        box.x1 * zoom + pan.x,
        box.x2 * zoom + pan.x,
        MARGIN.left,
        cy.width() - MARGIN.right - right,
      );
      pan.y += shift(
        box.y1 * zoom + pan.y,
        box.y2 * zoom + pan.y,
        MARGIN.top + top,
        cy.height() - MARGIN.bottom - bottom,
      );
      if (pan.x !== from.x || pan.y !== from.y) move(zoom, pan, true);
    },
    holds({ x1, y1, x2, y2 }) {
      const { top, right, bottom } = covered();
      const width = cy.width() - MARGIN.left - MARGIN.right - right;
      const height = cy.height() - MARGIN.top - top - MARGIN.bottom - bottom;
      return (x2 - x1) * cy.zoom() <= width && (y2 - y1) * cy.zoom() <= height;
    },
    goal: now,
    room: () => ({
      width: cy.width() - MARGIN.left - MARGIN.right,
      height: cy.height() - MARGIN.top - covered().top - MARGIN.bottom,
    }),
    zoomTo(level) {
      const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), level));
      const centre = { x: cy.width() / 2, y: cy.height() / 2 };
      const pan = cy.pan();
      const ratio = zoom / cy.zoom();
      move(
        zoom,
        { x: centre.x - (centre.x - pan.x) * ratio, y: centre.y - (centre.y - pan.y) * ratio },
        true,
      );
    },
  };
}

/** How far [from, to] must move to lie within [low, high]; the beginning wins when it is too long. */
export function shift(from: number, to: number, low: number, high: number): number {
  if (from < low) return low - from;
  if (to > high) return Math.max(high - to, low - from);
  return 0;
}
