import { Tooltip } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { EyeOff, Pin, PinOff, Trash2, Waypoints } from 'lucide-react';
import { useEffect } from 'react';

import { valueAt } from '../../../contract/values.ts';
import { expand } from '../../state/actions/expand.ts';
import { collapse, hideSelected, removeSelected, togglePins } from '../../state/actions/hide.ts';
import { inspectNode } from '../../state/actions/inspect.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { $view, broughtBy } from '../../state/view.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { NodeClaimList } from './NodeClaimList.tsx';
import { NodeRelationships } from './NodeRelationships.tsx';
import { Properties } from './Properties.tsx';

/** One node: what it is called, what is known of it, what it is tied to, and what is said by and about it. */
export function NodeInspector({ node }: { node: GraphNode }) {
  const looks = useStore($looks);
  useEffect(() => inspectNode(node.id), [node.id]);
  const subtitle = subtitleOf(node);
  return (
    <div className="inspector-scroll">
      <header className="inspector-head">
        <LabelDot look={lookOf(looks, node)} size={36} />
        <div>
          <h2>{node.caption}</h2>
          {subtitle !== null && <p>{subtitle}</p>}
        </div>
      </header>
      <NodeActions node={node} />
      <Properties labels={node.labels} properties={node.properties} />
      <NodeRelationships node={node} />
      <NodeClaimList node={node} />
    </div>
  );
}

function subtitleOf({ properties }: GraphNode): string | null {
  const role = valueAt(properties, 'role');
  return typeof role === 'string' && role !== '' ? role : null;
}

function NodeActions({ node }: { node: GraphNode }) {
  const view = useStore($view);
  const pinned = view.pinned.has(node.id);
  const brought = broughtBy(view, node.id).size;
  const PinIcon = pinned ? PinOff : Pin;
  return (
    <div className="inspector-actions">
      <Tooltip label="Bring its neighbours (E)">
        <button type="button" className="button primary" onClick={() => void expand(node.id)}>
          <Waypoints size={15} strokeWidth={1.75} aria-hidden /> Expand
        </button>
      </Tooltip>
      {brought > 0 && (
        <Tooltip label="Take back what its expansion brought">
          <button type="button" className="button" onClick={() => collapse(node.id)}>
            Collapse {brought}
          </button>
        </Tooltip>
      )}
      <IconAction icon={PinIcon} label={pinned ? 'Release (L)' : 'Pin to its place (L)'} press={togglePins} />
      <IconAction icon={EyeOff} label="Hide (H)" press={hideSelected} />
      <IconAction icon={Trash2} label="Take off the canvas (Delete)" press={removeSelected} />
    </div>
  );
}

function IconAction({ icon: Icon, label, press }: { icon: typeof Pin; label: string; press: () => void }) {
  return (
    <Tooltip label={label}>
      <button type="button" className="icon-button outlined" aria-label={label} onClick={press}>
        <Icon size={15} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
