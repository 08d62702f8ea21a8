import './paths.css';
import { useStore } from '@nanostores/react';
import { Search } from 'lucide-react';

import { closePaths, pathsBetween } from '../../state/actions/paths.ts';
import { openSearch } from '../../state/actions/search.ts';
import { $known } from '../../state/graph.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { $paths, LENGTHS, sentenceOf } from '../../state/paths.ts';
import type { Paths } from '../../state/paths.ts';
import { Fault } from '../../ui/Fault.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PathSentence } from './PathSentence.tsx';

/** The shortest paths between two nodes, as sentences. */
export function PathsPanel() {
  const paths = useStore($paths);
  if (paths === null) return null;
  return (
    <div className="inspector-scroll">
      <header className="paths-head">
        <h2>Paths</h2>
        <PathEnd word="from" id={paths.from} />
        {paths.to === null ? <Choosing /> : <PathEnd word="to" id={paths.to} />}
      </header>
      {paths.to !== null && <Outcome paths={paths} from={paths.from} to={paths.to} />}
    </div>
  );
}

function PathEnd({ word, id }: { word: string; id: string }) {
  const looks = useStore($looks);
  const node = useStore($known).nodes.get(id);
  if (node === undefined) return null;
  return (
    <p className="paths-end">
      <span className="quiet">{word}</span>
      <LabelDot look={lookOf(looks, node)} size={20} />
      <b>{node.caption}</b>
    </p>
  );
}

function Choosing() {
  return (
    <>
      <p className="paths-choosing" role="status">
        <span className="quiet">to</span> Click the other node on the canvas, or search for it.
      </p>
      <div className="paths-actions">
        <button type="button" className="button primary" onClick={() => openSearch()}>
          <Search size={14} strokeWidth={1.75} aria-hidden /> Search for it
        </button>
        <button type="button" className="text-button" onClick={closePaths}>
          Cancel
        </button>
      </div>
    </>
  );
}

function Outcome({ paths, from, to }: { paths: Paths; from: string; to: string }) {
  const { state, problem, maxLength } = paths;
  const again = (length: number) => void pathsBetween(from, to, length);
  if (state === 'failed' && problem !== null) {
    return (
      <section className="inspector-section">
        <Fault problem={problem} again={() => again(maxLength)} />
      </section>
    );
  }
  if (state !== 'done') {
    return (
      <section className="inspector-section">
        <p className="quiet" role="status">
          Looking for paths of up to {maxLength} relationships …
        </p>
        <Skeleton rows={4} />
      </section>
    );
  }
  return paths.paths.length === 0 ? <NoPath maxLength={maxLength} again={again} /> : <Found paths={paths} />;
}

function NoPath({ maxLength, again }: { maxLength: number; again: (length: number) => void }) {
  const longer = LENGTHS.find((length) => length > maxLength);
  return (
    <section className="inspector-section">
      <p role="status">
        <b>No path of up to {maxLength} relationships.</b>{' '}
        {longer === undefined
          ? 'Longer ones are not looked for: they would join almost anything.'
          : 'A longer one may take a while.'}
      </p>
      {longer !== undefined && (
        <button type="button" className="button" onClick={() => again(longer)}>
          Look for up to {longer}
        </button>
      )}
    </section>
  );
}

function Found({ paths: { paths, complete } }: { paths: Paths }) {
  const known = useStore($known);
  const steps = ((paths[0]?.length ?? 1) - 1) / 2;
  const many = paths.length === 1 ? 'One shortest path' : `${count(paths.length)} shortest paths`;
  return (
    <section className="inspector-section" aria-label="Found">
      <h3 className="section-head">
        {complete ? many : `The first ${many}`}
        <span>
          {count(steps)} {steps === 1 ? 'relationship' : 'relationships'}
        </span>
      </h3>
      <p className="visually-hidden" role="status">
        {many} found
      </p>
      <ol className="paths-list">
        {paths.map((path, index) => {
          const sentence = sentenceOf(path, known);
          return sentence && <PathSentence key={path.join(' ')} sentence={sentence} index={index} />;
        })}
      </ol>
    </section>
  );
}
