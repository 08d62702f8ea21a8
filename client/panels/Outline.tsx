import './side-panel.css';
import './outline.css';
import { useStore } from '@nanostores/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

import { focusNode, selectNode, selectRelationship } from '../state/actions/select.ts';
import { $drawn } from '../state/drawn.ts';
import type { GraphNode } from '../state/elements.ts';
import { $looks, lookOf } from '../state/looks.ts';
import { $outline, sentenceOf } from '../state/outline.ts';
import type { OutlineNode, OutlineTie } from '../state/outline.ts';
import { $sidePanel } from '../state/panels.ts';
import { $focus, $selection } from '../state/selection.ts';
import { LabelDot } from '../ui/LabelDot.tsx';
import { count } from '../ui/numbers.ts';

/** The graph as a tree of nodes and their relationships, in step with the canvas, for keyboard and screen reader. */
export function Outline() {
  const outline = useStore($outline);
  const { hidden } = useStore($drawn);
  const focus = useStore($focus);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const current = outline.some(({ node }) => node.id === focus) ? focus : (outline[0]?.node.id ?? null);
  useEffect(() => {
    if (current === null) return;
    const row = document.getElementById(ID + current);
    row?.scrollIntoView({ block: 'nearest' });
    if (
      document.activeElement?.closest('#outline') !== null &&
      document.activeElement?.closest('#outline') !== undefined
    )
      row?.focus();
  }, [current]);
  const setNode = (id: string, wide: boolean) => {
    const next = new Set(open);
    if (wide) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  return (
    <section className="outline" aria-labelledby="outline-title">
      <header>
        <h2 id="outline-title">Outline</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the outline"
          onClick={() => $sidePanel.set(null)}
        >
          <X size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <p className="quiet">
        {count(outline.length)} nodes by name
        {hidden.nodes > 0 && `, ${count(hidden.nodes)} hidden`}
      </p>
      <div
        id="outline"
        role="tree"
        aria-label="Nodes and their relationships"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (walk(event, setNode)) event.preventDefault();
        }}
      >
        {outline.map((item) => (
          <NodeItem
            key={item.node.id}
            item={item}
            current={item.node.id === current}
            open={open.has(item.node.id)}
            setOpen={(wide) => setNode(item.node.id, wide)}
          />
        ))}
      </div>
    </section>
  );
}

/** Arrows walk over all that is in sight, right and left open and close; gives whether the key meant anything. */
function walk(event: React.KeyboardEvent, setNode: (id: string, wide: boolean) => void): boolean {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const here = document.activeElement?.closest<HTMLElement>('[role="treeitem"]') ?? null;
  const at = here === null ? -1 : items.indexOf(here);
  const open = here?.getAttribute('aria-expanded');
  const parent = here?.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? null;
  const targets: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: items[at + 1],
    ArrowUp: items[Math.max(at - 1, 0)],
    ArrowRight: open === 'true' ? items[at + 1] : null,
    ArrowLeft: parent,
    Home: items[0],
    End: items.at(-1),
  };
  if (!Object.hasOwn(targets, event.key)) return false;
  if (event.key === 'ArrowRight' && open === 'false') setNode(nodeIn(here), true);
  else if (event.key === 'ArrowLeft' && open === 'true') setNode(nodeIn(here), false);
  else go(targets[event.key]);
  return true;
}

function go(item: HTMLElement | null | undefined): void {
  item?.focus();
  const id = nodeIn(item);
  if (id !== '') focusNode(id);
}

const ID = 'outline-';

/** The node that an item stands for; empty for a relationship. */
function nodeIn(item: HTMLElement | null | undefined): string {
  return item?.id.startsWith(ID) === true ? item.id.slice(ID.length) : '';
}

interface NodeItemProps {
  readonly item: OutlineNode;
  readonly current: boolean;
  readonly open: boolean;
  readonly setOpen: (wide: boolean) => void;
}

function NodeItem({ item: { node, ties }, current, open, setOpen }: NodeItemProps) {
  const looks = useStore($looks);
  const selected = useStore($selection).nodes.includes(node.id);
  return (
    <div
      id={ID + node.id}
      role="treeitem"
      tabIndex={current ? 0 : -1}
      aria-expanded={ties.length > 0 ? open : undefined}
      aria-selected={selected}
      aria-label={`${node.caption}, ${node.labels.join(', ')}, ${ties.length} relationships`}
    >
      {/* Keys are handled by the tree: Enter selects what the keyboard stands on. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="outline-row"
        onClick={(event) => selectNode(node.id, event.shiftKey || event.ctrlKey)}
        onDoubleClick={() => setOpen(!open)}
      >
        <LabelDot look={lookOf(looks, node)} size={16} />
        <span>{node.caption}</span>
        <small>{ties.length}</small>
      </div>
      {open && (
        <div role="group">
          {ties.map((tie) => (
            <TieItem key={`${tie.relationship.id} ${String(tie.out)}`} tie={tie} node={node} />
          ))}
        </div>
      )}
    </div>
  );
}

function TieItem({ tie, node }: { tie: OutlineTie; node: GraphNode }) {
  const selected = useStore($selection).relationships.includes(tie.relationship.id);
  const select = () => selectRelationship(tie.relationship.id);
  return (
    <button
      type="button"
      role="treeitem"
      tabIndex={-1}
      aria-selected={selected}
      aria-label={sentenceOf(tie, node)}
      className="outline-tie"
      data-standing={tie.relationship.standing}
      onClick={select}
      onKeyDown={(event) => {
        // Elsewhere in the outline Enter selects the node under the keyboard.
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select();
      }}
    >
      <span aria-hidden>{tie.out ? '→' : '←'}</span>
      <code>{tie.relationship.meaning}</code>
      <span>{tie.other.caption}</span>
    </button>
  );
}
