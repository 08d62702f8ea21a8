import { useStore } from '@nanostores/react';

import { captionOf } from '../../../contract/caption.ts';
import { isNode, isRelationship } from '../../../contract/values.ts';
import type { NodeValue, Value } from '../../../contract/values.ts';
import { tellingLabels } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { typeName, valueText } from '../../state/results/value-text.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { isNumeric } from './column-type.ts';

const LONGEST = 300;

/** One value in a cell: a node with its icon, a relationship by its type, numbers to the right. */
export function ResultCell({ value }: { value: Value }) {
  if (value === null) return <span className="quiet">null</span>;
  if (isNode(value)) return <NodeCell node={value} />;
  if (isRelationship(value)) return <code>{value._value._type}</code>;
  const text = valueText(value);
  const type = typeName(value);
  const numeric = isNumeric(type);
  // A megabyte of text in a cell would stop the page; the whole value is in the JSON view and in the exports.
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
  return (
    <span className={numeric ? 'number' : undefined} title={shown} dir="auto">
      {shown}
    </span>
  );
}

function NodeCell({ node }: { node: NodeValue }) {
  const looks = useStore($looks);
  return (
    <span className="node-cell">
      <LabelDot look={lookOf(looks, { labels: tellingLabels(node._value._labels) })} size={16} />
      {captionOf(node)}
    </span>
  );
}
