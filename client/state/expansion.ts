import { atom } from 'nanostores';

import type { Direction, ExpandAnswer, ExpandRequest, PreviewAnswer } from '../../contract/graph.ts';
import type { ProblemBody } from '../../contract/problem.ts';
import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import { BOOKKEEPING, isEvidence, tellingLabels } from './elements.ts';
import type { GraphNode } from './elements.ts';
import { sortKeyOf } from './expansion-order.ts';

/** One line of an expansion's preview: relationships of one type, direction and far label. */
export interface ExpansionRow {
  readonly key: string;
  readonly type: string;
  readonly direction: Direction;
  /** The label the far nodes are drawn by; null where the preview did not look at all of them. */
  readonly label: string | null;
  readonly total: number;
  /** Leads to nodes on the canvas already. */
  readonly shown: number;
  /** Ties an entity to what is said of it: set apart, and never ticked unasked. */
  readonly evidence: boolean;
}

export type ExpansionOrder = 'degree' | 'name' | 'date';

/** A question on the screen: what of this node is wanted. */
export interface Expansion {
  readonly node: string;
  readonly state: 'open' | 'adding';
  readonly total: number;
  readonly rows: readonly ExpansionRow[];
  readonly ticked: ReadonlySet<string>;
  readonly order: ExpansionOrder;
  readonly limit: number;
  /** Nodes brought by the last portion; null before the first. */
  readonly brought: number | null;
  readonly problem: ProblemBody | null;
}

/** Neighbours in one portion, and how many come without a question. */
export const STEP = 25;

/** The most one request may ask for. */
const MOST_ASKED = 1000;

export const $expansion = atom<Expansion | null>(null);

/** A stretch of the window's width, in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the preview covers, from top to bottom; null where it leaves no room beside it. A view keeps it up to date. */
export const $previewSpan = atom<Span | null>(null);

/** The rows of a preview: what brings most first, what only ties to claims last. */
export function expansionRows(
  preview: PreviewAnswer,
  node: Pick<GraphNode, 'labels'>,
): readonly ExpansionRow[] {
  const own = isEvidence(node.labels);
  return preview.groups
    .flatMap(({ type, direction, count, shown, far, sampled }): ExpansionRow[] => {
      const row = { type, direction, evidence: !own && BOOKKEEPING.has(type) };
      const byLabel = new Map<string | null, { total: number; shown: number }>();
      for (const each of far) {
        const label = rowLabel(each.labels);
        const sum = byLabel.get(label) ?? { total: 0, shown: 0 };
        byLabel.set(label, { total: sum.total + each.count, shown: sum.shown + each.shown });
      }
      const key = `${type} ${direction}`;
      const [only] = byLabel.keys();
      // A sample tells which labels there are, not how many of each: such a group stays one row.
      if (sampled < count || byLabel.size < 2) {
        return [{ ...row, key, label: byLabel.size === 1 ? (only ?? null) : null, total: count, shown }];
      }
      return [...byLabel].map(([label, sum]) => ({ ...row, key: `${key} ${label ?? ''}`, label, ...sum }));
    })
    .toSorted(
      (a, b) =>
        Number(a.evidence) - Number(b.evidence) ||
        freshOf(b) - freshOf(a) ||
        b.total - a.total ||
        order(a, b),
    );
}

/** The label by which a neighbour stands in a row: one of its labels, always the same. */
function rowLabel(labels: readonly string[]): string | null {
  return tellingLabels(labels.toSorted())[0] ?? null;
}

function order(a: ExpansionRow, b: ExpansionRow): number {
  return a.key < b.key ? -1 : 1;
}

/** Relationships of a row that lead to nodes not on the canvas. */
export function freshOf({ total, shown }: Pick<ExpansionRow, 'total' | 'shown'>): number {
  return Math.max(0, total - shown);
}

/** The rows that can bring something. */
export function freshRows(rows: readonly ExpansionRow[]): readonly ExpansionRow[] {
  return rows.filter((row) => freshOf(row) > 0);
}

/** What an expansion without a question takes: all that brings something, except what only ties to claims. */
export function unasked(rows: readonly ExpansionRow[]): ReadonlySet<string> {
  return new Set(
    freshRows(rows)
      .filter(({ evidence }) => !evidence)
      .map(({ key }) => key),
  );
}

/** How many relationships the ticked rows would bring. */
export function wanted({ rows, ticked }: Pick<Expansion, 'rows' | 'ticked'>): number {
  return rows.filter(({ key }) => ticked.has(key)).reduce((sum, row) => sum + freshOf(row), 0);
}

/**
 * The requests that bring the ticked rows. One request asks for types of one direction; a type of which only some
 * far labels are ticked is asked for by itself.
 */
export function requestsOf(
  { rows, ticked, order: by, limit }: Pick<Expansion, 'rows' | 'ticked' | 'order' | 'limit'>,
  shown: readonly string[],
): readonly ExpandRequest[] {
  const rest = { order: { by, descending: by !== 'name' }, limit, shown: [...shown] };
  return (['out', 'in'] as const).flatMap((direction) => {
    const mine = freshRows(rows).filter((row) => row.direction === direction);
    const types = [...new Set(mine.filter(({ key }) => ticked.has(key)).map(({ type }) => type))];
    const part = (type: string) => mine.filter((row) => row.type === type && !ticked.has(row.key)).length > 0;
    const whole = types.filter((type) => !part(type));
    const requests: ExpandRequest[] = whole.length === 0 ? [] : [{ ...rest, direction, types: whole }];
    for (const type of types.filter(part)) {
      const own = mine.filter((row) => row.type === type);
      const labels = own.filter(({ key }) => ticked.has(key)).flatMap(({ label }) => label ?? []);
      // A neighbour with two labels comes for either and may belong to a row that is not ticked: room for those.
      const room = own.reduce((sum, row) => sum + freshOf(row), 0);
      requests.push({ ...rest, direction, types: [type], labels, limit: Math.min(MOST_ASKED, room) });
    }
    return requests;
  });
}

/** An answer without neighbours that have a label asked for, but stand in the row of another. */
export function asAsked(answer: ExpandAnswer, { labels }: ExpandRequest): ExpandAnswer {
  if (labels === undefined) return answer;
  const nodes = answer.nodes.filter((node) => labels.includes(rowLabel(node._value._labels) ?? ''));
  return { ...answer, nodes };
}

/** One portion out of several answers: the first `limit` nodes of all of them in the order asked for. */
export function portionOf(
  answers: readonly ExpandAnswer[],
  by: ExpansionOrder,
  limit: number,
): {
  readonly nodes: NodeValue[];
  readonly relationships: RelationshipValue[];
  readonly degrees: Record<string, number>;
} {
  const nodes = new Map(answers.flatMap((each) => each.nodes.map((node) => [node._value._element_id, node])));
  const relationships = answers.flatMap((each) => each.relationships);
  const degrees = Object.assign({}, ...answers.map((each) => each.degrees)) as Record<string, number>;
  const keyOf = sortKeyOf(by, relationships, degrees);
  const chosen = [...nodes.values()]
    .map((node) => ({ node, key: keyOf(node) }))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ node }) => node);
  const ids = new Set(chosen.map((node) => node._value._element_id));
  const touching = relationships.filter(
    ({ _value: { _start_node_element_id: start, _end_node_element_id: end } }) =>
      ids.has(start) || ids.has(end),
  );
  return { nodes: chosen, relationships: touching, degrees };
}
