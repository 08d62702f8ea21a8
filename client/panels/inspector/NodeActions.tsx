import './node-actions.css';
import { Tooltip } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { EyeOff, Pin, PinOff, Plus, Route, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import { valueAt } from '../../../contract/values.ts';
import { showNode } from '../../state/actions/add.ts';
import { expand } from '../../state/actions/expand.ts';
import { collapse, hideSelected, togglePins } from '../../state/actions/hide.ts';
import { pathsFrom } from '../../state/actions/paths.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $view, broughtBy } from '../../state/view.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { count } from '../../ui/numbers.ts';

/** What can be done with one node. */
export function NodeActions({ node, visited }: { node: GraphNode; visited: boolean }) {
  return (
    <div className="inspector-actions">
      {visited ? <AddAction node={node} /> : <SelectedActions node={node} />}
      <CopyButton text={idOf(node)} label="Copy the id" className="icon-button outlined" />
    </div>
  );
}

function AddAction({ node }: { node: GraphNode }) {
  return (
    <>
      <button type="button" className="button primary" onClick={() => void showNode(node.id)}>
        <Plus size={15} strokeWidth={1.75} aria-hidden /> Add to the canvas
      </button>
      <span className="inspector-note">Not on the canvas</span>
    </>
  );
}

function SelectedActions({ node }: { node: GraphNode }) {
  const view = useStore($view);
  const pinned = view.pinned.has(node.id);
  const brought = broughtBy(view, node.id).size;
  return (
    <>
      <Tooltip label="Bring its neighbours (E)">
        <button type="button" className="button primary" onClick={() => void expand(node.id)}>
          <Waypoints size={15} strokeWidth={1.75} aria-hidden /> Expand
        </button>
      </Tooltip>
      {brought > 0 && (
        <Tooltip label="Take back what its expansion brought">
          <button type="button" className="button" onClick={() => collapse(node.id)}>
            Collapse {count(brought)}
          </button>
        </Tooltip>
      )}
      <Tooltip label="Find the shortest paths from here (P)">
        <button type="button" className="button" onClick={() => pathsFrom(node.id)}>
          <Route size={15} strokeWidth={1.75} aria-hidden /> Paths to…
        </button>
      </Tooltip>
      <IconAction
        icon={pinned ? PinOff : Pin}
        label={pinned ? 'Release (L)' : 'Pin to its place (L)'}
        press={togglePins}
      />
      <IconAction icon={EyeOff} label="Hide (H)" press={hideSelected} />
    </>
  );
}

function IconAction({ icon: Icon, label, press }: { icon: LucideIcon; label: string; press: () => void }) {
  return (
    <Tooltip label={label}>
      <button type="button" className="icon-button outlined" aria-label={label} onClick={press}>
        <Icon size={15} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** The id that survives another import, where the node has one. */
function idOf({ id, properties }: GraphNode): string {
  const own = valueAt(properties, 'id');
  return typeof own === 'string' && own !== '' ? own : id;
}
