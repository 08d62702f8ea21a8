import './search.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';

import { showNode } from '../state/actions/add.ts';
import { expand } from '../state/actions/expand.ts';
import { closeSearch, search } from '../state/actions/search.ts';
import { $drawn } from '../state/drawn.ts';
import { nodeFrom } from '../state/elements.ts';
import { $looks, lookOf } from '../state/looks.ts';
import { $searchOpen } from '../state/panels.ts';
import { $search } from '../state/search.ts';
import type { Hit } from '../state/search.ts';
import { $selection } from '../state/selection.ts';
import { Fault } from '../ui/Fault.tsx';
import { LabelDot } from '../ui/LabelDot.tsx';
import { Marked } from '../ui/Marked.tsx';
import { commands } from './commands.ts';
import type { Command } from './commands.ts';

/** One box for names, aliases and commands; the front door for those who know no Cypher. */
export function SearchDialog() {
  const open = useStore($searchOpen);
  return (
    <Modal
      opened={open}
      onClose={closeSearch}
      withCloseButton={false}
      size={662}
      padding={0}
      radius={12}
      yOffset={88}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'search-dialog', overlay: 'search-scrim' }}
      title={undefined}
      aria-label="Search or run a command"
    >
      {open && <SearchBox />}
    </Modal>
  );
}

type Option =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command };

function SearchBox() {
  const { text, hits, complete, state, problem } = useStore($search);
  const [active, setActive] = useState(0);
  const found = commands(text.replace(/^>\s*/, ''));
  const options: Option[] = [
    ...(text.startsWith('>') ? [] : hits).map((hit): Option => ({
      kind: 'hit',
      id: `hit-${hit.node._value._element_id}`,
      hit,
    })),
    ...found.map((command): Option => ({ kind: 'command', id: `command-${command.id}`, command })),
  ];
  const at = Math.min(active, options.length - 1);
  const current = options[at];
  useEffect(() => {
    if (current !== undefined) document.getElementById(current.id)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const many = options.filter(({ kind }) => kind === 'hit').length;

  return (
    <>
      <div className="search-field">
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls="search-options"
          aria-activedescendant={current?.id}
          aria-label="Search names and aliases, or run a command"
          placeholder="A name, an alias, or > for a command"
          value={text}
          onChange={(event) => {
            setActive(0);
            void search(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const step = STEPS[event.key];
            if (step !== undefined && options.length > 0) {
              event.preventDefault();
              setActive((at + step + options.length) % options.length);
            } else if (event.key === 'Enter' && current !== undefined) {
              event.preventDefault();
              choose(current, event.ctrlKey || event.metaKey);
            }
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="search-options" className="search-options" role="listbox" aria-label="Found">
        {problem !== null && <Fault problem={problem} />}
        {many > 0 && (
          <p className="search-group" role="presentation">
            Nodes <span>{complete ? many : `the first ${many}`}</span>
          </p>
        )}
        {options.map((option, index) => (
          <div key={option.id} role="presentation">
            {option.kind === 'command' && options[index - 1]?.kind !== 'command' && (
              <p className="search-group" role="presentation">
                Commands <span>{found.length}</span>
              </p>
            )}
            <OptionRow
              option={option}
              text={text}
              selected={index === at}
              over={() => setActive(index)}
              press={() => choose(option, false)}
            />
          </div>
        ))}
        {state === 'done' &&
          many === 0 &&
          problem === null &&
          text.trim() !== '' &&
          !text.startsWith('>') && <p className="search-none">No name or alias contains “{text.trim()}”.</p>}
      </div>
      <footer className="search-foot">
        <kbd>↵</kbd> Show on canvas <kbd>Ctrl</kbd>
        <kbd>↵</kbd> Expand <span className="spring" /> <kbd>&gt;</kbd> commands only
      </footer>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function choose(option: Option, andExpand: boolean): void {
  closeSearch();
  if (option.kind === 'command') {
    option.command.run();
    return;
  }
  const id = option.hit.node._value._element_id;
  void showNode(id).then(() => (andExpand ? expand(id) : undefined));
}

interface OptionRowProps {
  readonly option: Option;
  readonly text: string;
  readonly selected: boolean;
  readonly over: () => void;
  readonly press: () => void;
}

function OptionRow({ option, text, selected, over, press }: OptionRowProps) {
  return (
    // The keyboard stays in the field above, which names the active option.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={option.id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className="search-option"
      onMouseMove={over}
      onClick={press}
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
  const drawn = useStore($drawn);
  const node = nodeFrom(hit.node, null);
  const shown = drawn.nodes.some(({ id }) => id === node.id);
  const other = hit.text !== node.caption;
  return (
    <>
      <LabelDot look={lookOf(looks, node)} size={24} />
      <span className="search-words">
        <b>
          <Marked text={node.caption} part={text.trim()} />
        </b>
        <small>
          {node.labels.join(', ')}
          {other && (
            <>
              {' · '}
              {hit.property === 'aliases' ? 'also known as' : hit.property} “
              <Marked text={hit.text} part={text.trim()} />”
            </>
          )}
        </small>
      </span>
      <small className="quiet">{shown ? 'on the canvas' : 'not on the canvas'}</small>
    </>
  );
}

function CommandRow({ command, text }: { command: Command; text: string }) {
  const { icon: Icon } = command;
  useStore($selection);
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="search-words">
        <Marked text={command.title} part={text.replace(/^>\s*/, '')} />
      </span>
      {command.keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
