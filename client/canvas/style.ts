import type { StylesheetJson } from 'cytoscape';

import type { Tokens } from './tokens.ts';

/** How Cytoscape draws the data of elements.ts. Names, captions and rings are drawn by the layer above it. */
export function styleOf(tokens: Tokens): StylesheetJson {
  return [
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
        'background-image-smoothing': 'yes',
        'outline-width': 1.5,
        'outline-color': tokens.canvas,
        'outline-opacity': 1,
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
        'loop-direction': 'data(loop)' as never,
        'loop-sweep': '-55deg',
        'control-point-step-size': 52,
      },
    },
    {
      selector: 'edge[standing != "affirmed"]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [5, 4],
        'target-arrow-fill': 'hollow',
      },
    },
    { selector: 'node.faded', style: { opacity: 0.17 } },
    { selector: 'edge.faded', style: { opacity: 0.16 } },
    {
      selector: 'edge.near[standing != "denied"]',
      style: { width: 1.6, 'line-color': tokens.text2, 'target-arrow-color': tokens.text2 },
    },
    {
      selector: 'edge.near-many[standing != "denied"]',
      style: { width: 1.3, 'line-color': tokens.text3, 'target-arrow-color': tokens.text3 },
    },
    {
      selector: 'edge.hovered[standing != "denied"]',
      style: { 'line-color': tokens.text2, 'target-arrow-color': tokens.text2 },
    },
    {
      selector: 'edge.selected',
      style: {
        width: 2.2,
        'underlay-color': tokens.accent,
        'underlay-opacity': 0.2,
        'underlay-padding': 4,
        'z-index': 5,
      },
    },
    {
      selector: 'edge.selected[standing != "denied"]',
      style: { 'line-color': tokens.accent, 'target-arrow-color': tokens.accent },
    },
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': tokens.accent,
        'selection-box-opacity': 0.08,
        'selection-box-border-color': tokens.accent,
        'selection-box-border-width': 1,
      } as never,
    },
  ];
}
