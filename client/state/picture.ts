import { computed } from 'nanostores';

import { dateOf } from './dates.ts';
import { $drawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import type { GraphRelationship } from './elements.ts';
import type { IconName } from './icon-names.ts';
import { $looks, lookOf } from './looks.ts';
import type { Looks } from './looks.ts';
import type { Tint } from './palette.ts';
import { $sizeSteps, radiusOf } from './sizes.ts';

/** A drawn node with all the canvas needs of it. */
export interface PictureNode {
  readonly id: string;
  readonly caption: string;
  readonly date: string | null;
  readonly degree: number | null;
  readonly radius: number;
  readonly tint: Tint;
  readonly icon: IconName;
}

/** What the canvas draws: the drawn elements with their looks. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly relationships: readonly GraphRelationship[];
}

function pictureOf(drawn: Drawn, looks: Looks, steps: readonly number[]): Picture {
  const nodes = drawn.nodes.map((node): PictureNode => {
    const { tint, icon } = lookOf(looks, node);
    const { id, caption, degree } = node;
    return { id, caption, date: dateOf(node), degree, radius: radiusOf(steps, degree), tint, icon };
  });
  return { nodes, relationships: drawn.relationships };
}

export const $picture = computed([$drawn, $looks, $sizeSteps], pictureOf);
