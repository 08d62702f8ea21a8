import type { StylesheetJson } from 'cytoscape';

/**
 * How Cytoscape draws the data of elements.ts: fixed rules that map data, so that a change of theme or emphasis is
 * a change of data like any other. Names, captions and rings are drawn by the layer above it.
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
      'z-index': 10,
    },
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': 'data(color)',
      'target-arrow-color': 'data(color)',
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.9,
      'curve-style': 'straight',
      'source-distance-from-node': 3.5,
      'target-distance-from-node': 3.5,
      opacity: 'data(opacity)',
      'underlay-color': 'data(halo)',
      'underlay-opacity': 'data(haloOpacity)',
      'underlay-padding': 4,
      'overlay-opacity': 0,
      'z-index': 1,
    },
  },
  {
    selector: 'edge[bend != 0]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)',
      'control-point-weights': 0.5,
      'edge-distances': 'node-position',
    },
  },
  {
    selector: 'edge[loop != ""]',
    style: {
      'curve-style': 'bezier',
      'loop-direction': 'data(loop)',
      'loop-sweep': '-62deg',
      'control-point-step-size': 40,
    },
  },
  {
    selector: 'edge[standing != "affirmed"]',
    style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4], 'target-arrow-fill': 'hollow' },
  },
  { selector: 'edge[haloOpacity > 0]', style: { 'z-index': 5 } },
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
