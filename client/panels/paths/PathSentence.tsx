import { useStore } from '@nanostores/react';
import { Fragment } from 'react';

import { showPath } from '../../state/actions/paths.ts';
import { selectNode, selectRelationship } from '../../state/actions/select.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { elementsOf, sentenceText } from '../../state/paths.ts';
import type { Sentence, Step } from '../../state/paths.ts';
import { $selection } from '../../state/selection.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';

/** One path, told: who does what to whom. With the focus in it, it stands out on the canvas. */
export function PathSentence({ sentence, index }: { sentence: Sentence; index: number }) {
  const selection = useStore($selection);
  const shown = isShown(sentence, selection.relationships);
  const show = () => {
    if (!shown) showPath(index);
  };
  return (
    <li className="path" data-shown={shown || undefined}>
      <button
        type="button"
        className="path-number"
        aria-pressed={shown}
        aria-label={`Show path ${index + 1}: ${sentenceText(sentence)}`}
        title="Show this path on the canvas"
        onFocus={show}
        onClick={show}
      >
        {count(index + 1)}
      </button>
      <p>
        <PathNode node={sentence.start} show={show} />
        {sentence.steps.map((step) => (
          <Fragment key={step.relationship.id}>
            {' '}
            <PathTie step={step} show={show} /> <PathNode node={step.to} show={show} />
          </Fragment>
        ))}
      </p>
      <CopyButton text={sentenceText(sentence)} label="Copy this sentence" />
    </li>
  );
}

function isShown({ start, steps }: Sentence, selected: readonly string[]): boolean {
  const path = [start.id, ...steps.flatMap(({ relationship, to }) => [relationship.id, to.id])];
  const { relationships } = elementsOf(path);
  return relationships.length === selected.length && relationships.every((id) => selected.includes(id));
}

function PathNode({ node, show }: { node: GraphNode; show: () => void }) {
  const looks = useStore($looks);
  return (
    <button type="button" className="path-node" onFocus={show} onClick={() => selectNode(node.id)}>
      <LabelDot look={lookOf(looks, node)} size={16} />
      {node.caption}
    </button>
  );
}

const STANDING = { affirmed: '', claimed: 'only claimed: ', denied: 'denied: ' };

function PathTie({ step: { relationship, forward }, show }: { step: Step; show: () => void }) {
  const { id, meaning, standing } = relationship;
  return (
    <button
      type="button"
      className="path-tie"
      data-standing={standing}
      aria-label={`${STANDING[standing]}${meaning}, ${forward ? 'to' : 'from'}`}
      title={`${STANDING[standing]}${meaning}`}
      onFocus={show}
      onClick={() => selectRelationship(id)}
    >
      {forward ? `–${meaning}→` : `←${meaning}–`}
    </button>
  );
}
