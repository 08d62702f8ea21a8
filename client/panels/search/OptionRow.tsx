import './option-row.css';
import { useStore } from '@nanostores/react';
import { Quote } from 'lucide-react';

import { isList, valueAt } from '../../../contract/values.ts';
import { dateOf, dateText } from '../../state/dates.ts';
import { $drawn } from '../../state/drawn.ts';
import { nodeFrom } from '../../state/elements.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { valueText } from '../../state/results/value-text.ts';
import type { Hit } from '../../state/search.ts';
import { drawnTies } from '../../state/ties.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { count } from '../../ui/numbers.ts';
import type { Command } from './commands.ts';
import type { Option } from './options.ts';

interface OptionRowProps {
  readonly option: Option;
  /** What was typed, to bring it out where it stands. */
  readonly text: string;
  readonly selected: boolean;
  readonly over: () => void;
  readonly press: (withExpand: boolean) => void;
}

/** One line of the list. The keyboard stays in the field, which names the active line. */
export function OptionRow({ option, text, selected, over, press }: OptionRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={option.id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className="search-option"
      onMouseMove={over}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => press(event.ctrlKey || event.metaKey)}
    >
      {option.kind === 'hit' ? (
        <HitRow hit={option.hit} text={text} />
      ) : (
        <CommandRow command={option.command} text={text} />
      )}
    </div>
  );
}

function HitRow({ hit, text }: { hit: Hit; text: string }) {
  const looks = useStore($looks);
  const node = nodeFrom(hit.node, null);
  if (hit.property === 'quote') {
    return (
      <>
        <Quote size={16} strokeWidth={1.75} aria-hidden />
        <span className="search-words">
          <span>
            “<Marked text={hit.text} part={text} />”
          </span>
        </span>
        {hit.said !== null && (
          <small className="quiet">
            {[hit.said.by, hit.said.publisher, hit.said.date === null ? null : dateText(hit.said.date)]
              .filter((part) => part !== null)
              .join(', ')}
          </small>
        )}
      </>
    );
  }
  return (
    <>
      <LabelDot look={lookOf(looks, node)} size={24} />
      <span className="search-words">
        <b>
          <Marked text={node.caption} part={text} />
        </b>
        <small>
          {[node.labels.join(', '), dateOf(node)].filter(Boolean).join(' · ')}
          {hit.text === node.caption ? (
            othersOf(node)
          ) : (
            <>
              {' · '}
              {hit.property === 'aliases' ? 'also known as' : hit.property} “
              <Marked text={hit.text} part={text} />”
            </>
          )}
        </small>
      </span>
      <Whereabouts node={node} total={hit.relationships} />
    </>
  );
}

/** Two of the other names of a node that was found by its first. */
function othersOf({ properties }: GraphNode): string {
  const aliases = valueAt(properties, 'aliases');
  if (!isList(aliases) || aliases.length === 0) return '';
  const some = aliases.slice(0, 2).map((alias) => `“${valueText(alias)}”`);
  return ` · also ${some.join(', ')}`;
}

/** How much there is of it, counted as in the inspector, and how much of that is drawn. */
function Whereabouts({ node, total }: { node: GraphNode; total: number }) {
  const drawn = useStore($drawn);
  const there = drawn.nodes.some(({ id }) => id === node.id);
  return (
    <small className="quiet">
      {amount(total)}, {there ? `${count(drawnTies(drawn, node))} shown` : 'not on the canvas'}
    </small>
  );
}

function amount(many: number): string {
  return many === 1 ? '1 relationship' : `${count(many)} relationships`;
}

function CommandRow({
  command: { icon: Icon, title, note, keys },
  text,
}: {
  command: Command;
  text: string;
}) {
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="search-words">
        <span>
          <Marked text={title} part={text} />
        </span>
        {note !== undefined && <small>{note}</small>}
      </span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
