import type { OperatorProfile } from '@grafeo-db/js';

import type { PlanNode } from '../../../contract/stream.ts';

/** The tree that EXPLAIN answers as indented text: `Operator (details)`, two spaces a level. */
export function planOfText(text: string): PlanNode | null {
  const root: Branch = { operator: '', details: '', children: [] };
  const open: Branch[] = [root];
  for (const line of text.split('\n')) {
    const [, indent = '', operator = '', details = ''] = /^( *)(\S+)\s?(.*)$/.exec(line) ?? [];
    if (operator === '') continue;
    const depth = Math.min(indent.length / 2, open.length - 1);
    const node: Branch = { operator, details, children: [] };
    open[depth]?.children.push(node);
    open.splice(depth + 1, Infinity, node);
  }
  return root.children[0] ?? null;
}

/** The tree that PROFILE answers. */
export function planOfProfile({ operator, detail, rows, children }: OperatorProfile): PlanNode {
  return { operator, details: detail, rows, children: children.map(planOfProfile) };
}

interface Branch extends PlanNode {
  readonly children: Branch[];
}
