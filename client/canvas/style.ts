import type { StylesheetJson } from 'cytoscape';

/**
 * How Cytoscape draws the data of elements.ts: fixed rules that map data, so that a change of theme or emphasis is
 * a change of data like any other. Edges are drawn by the layer below it, names, captions and rings by the one above.
 */
export const STYLE = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(fill)',
      'border-width': 1,
      'border-color': 'data(border)',
      'background-image': 'data(icon)',
      'background-width': '50%',
      'background-height': '50%',
      'outline-width': 1.5,
      'outline-color': 'data(gap)',
      opacity: 'data(opacity)',
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'core',
    style: {
      'active-bg-opacity': 0,
      'selection-box-color': '#6876e8',
      'selection-box-opacity': 0.1,
      'selection-box-border-color': '#6876e8',
      'selection-box-border-width': 1,
    },
  },
  // Cytoscape's types know neither mapped opacities nor the style of its core.
] as unknown as StylesheetJson;
