import './search-box.css';
import { useStore } from '@nanostores/react';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { showNode } from '../../state/actions/add.ts';
import { expand } from '../../state/actions/expand.ts';
import { lookAt } from '../../state/actions/inspect.ts';
import { closeSearch, search } from '../../state/actions/search.ts';
import { isEvidence } from '../../state/elements.ts';
import { $paths } from '../../state/paths.ts';
import { $search } from '../../state/search.ts';
import { Fault } from '../../ui/Fault.tsx';
import { count } from '../../ui/numbers.ts';
import { OptionRow } from './OptionRow.tsx';
import type { Group, Kind, Option } from './options.ts';
import { SearchFoot } from './SearchFoot.tsx';
import { SearchKinds } from './SearchKinds.tsx';
import { useGroups } from './use-groups.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field, what it found in groups, and the keys that choose. The keyboard never leaves the field. */
export function SearchBox() {
  const { text, state, problem } = useStore($search);
  const choosing = useStore($paths)?.state === 'choosing';
  const [active, setActive] = useState(0);
  const [chosenKind, setKind] = useState<Kind>('all');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // At once: the letters typed right after Ctrl K are part of the name.
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const groups = useGroups(chosenKind);
  const kind = chosenKind === 'all' || groups.some(({ name }) => name === chosenKind) ? chosenKind : 'all';
  const kinds: readonly Kind[] = ['all', ...groups.map(({ name }) => name)];
  const options = groups.flatMap((group) => group.options);
  const at = Math.max(0, Math.min(active, options.length - 1));
  const current = options[at];
  useEffect(() => {
    if (current !== undefined) document.getElementById(current.id)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  // Enter may come before the answer does: the list is still that of an earlier text, or empty.
  const entered = useRef<{ readonly text: string; readonly withExpand: boolean } | null>(null);
  useEffect(() => {
    if (state !== 'done' || entered.current?.text !== text) return;
    const { withExpand } = entered.current;
    entered.current = null;
    if (current !== undefined) choose(current, withExpand);
  }, [state, text, current]);

  const press = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    const withExpand = event.ctrlKey || event.metaKey;
    if (step !== undefined && options.length > 0) setActive((at + step + options.length) % options.length);
    else if (event.key === 'Enter' && state === 'asking' && active === 0)
      entered.current = { text, withExpand };
    else if (event.key === 'Enter' && current !== undefined) choose(current, withExpand);
    else if (event.key === 'Tab' && kinds.length > 1) {
      const next = kinds.indexOf(kind) + (event.shiftKey ? -1 : 1) + kinds.length;
      setKind(kinds[next % kinds.length] ?? 'all');
      setActive(0);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="search-field">
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          data-autofocus
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls="search-options"
          aria-activedescendant={current?.id ?? ''}
          aria-autocomplete="list"
          aria-label="Search names and aliases, or run a command"
          placeholder={
            choosing ? 'The node the paths lead to' : 'A name, an alias, a quote, or > for a command'
          }
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setActive(0);
            void search(event.currentTarget.value);
          }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <SearchKinds
        groups={groups}
        kind={kind}
        choose={(next) => {
          setKind(next);
          setActive(0);
        }}
      />
      <p className="visually-hidden" role="status">
        {state === 'done' && `${count(groups.reduce((sum, { total }) => sum + total, 0))} found`}
      </p>
      {problem !== null && <Fault problem={problem} again={() => void search(text)} />}
      <div id="search-options" className="search-options" role="listbox" aria-label="Found">
        {groups
          .filter(({ options: own }) => own.length > 0)
          .map((group) => (
            <div key={group.name} role="group" aria-label={group.title}>
              <p className="search-group" aria-hidden>
                {group.title} <GroupCount group={group} />
              </p>
              {group.options.map((option) => (
                <OptionRow
                  key={option.id}
                  option={option}
                  text={text.replace(/^>\s*/, '').trim()}
                  selected={option === current}
                  over={() => setActive(options.indexOf(option))}
                  press={(withExpand) => choose(option, withExpand)}
                />
              ))}
            </div>
          ))}
      </div>
      <Nothing found={groups} />
      <SearchFoot />
    </>
  );
}

function GroupCount({ group: { name, total, options } }: { group: Group }) {
  const { complete } = useStore($search);
  const hits = name === 'nodes' || name === 'evidence';
  if (options.length < total) return <span>{`${options.length} of ${total}`}</span>;
  return <span>{hits && !complete ? `the first ${total}` : count(total)}</span>;
}

/** Says that nothing was found, once the answer is there. */
function Nothing({ found }: { found: readonly Group[] }) {
  const { text, state, problem } = useStore($search);
  const sought = text.trim();
  if (
    sought === '' ||
    problem !== null ||
    found.some(({ name }) => name !== 'queries' && name !== 'commands')
  ) {
    return null;
  }
  if (sought.startsWith('>')) {
    return found.length > 0 ? null : <p className="search-none">No command is called so.</p>;
  }
  if (state !== 'done') return <p className="search-none">Searching …</p>;
  return <p className="search-none">No name, alias or quote contains “{sought}”.</p>;
}

function choose(option: Option, withExpand: boolean): void {
  closeSearch();
  if (option.kind === 'command') {
    option.command.run();
    return;
  }
  // The keys of the canvas speak of what was chosen.
  requestAnimationFrame(() => document.getElementById('canvas')?.focus());
  const { node } = option.hit;
  const id = node._value._element_id;
  if (isEvidence(node._value._labels) && !withExpand) lookAt(node);
  else void showNode(id).then(() => (withExpand ? expand(id) : undefined));
}
