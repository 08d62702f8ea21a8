import './drawer.css';
import { useStore } from '@nanostores/react';
import { ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { ProblemBody } from '../../contract/problem.ts';
import { $consoleOpen, $editorComing } from '../state/console.ts';
import { $drawer, setDrawerHeight } from '../state/panels.ts';
import { Fault } from '../ui/Fault.tsx';
import { ResizeHandle } from '../ui/ResizeHandle.tsx';
import type { Console } from './console/Console.tsx';

/**
 * The console at the bottom: a bar while it is closed, a drawer of any height when it is open. Closed again it is only
 * out of sight: the caret, what can be undone in the editor and how far a result was scrolled stay.
 */
export function Drawer({ nonce }: { nonce: string }) {
  const open = useStore($consoleOpen);
  const height = useStore($drawer);
  const { Loaded, problem, again } = useConsole(open);
  return (
    <>
      {!open && <ConsoleBar />}
      {(open || Loaded !== null) && (
        <div className="drawer" hidden={!open}>
          <ResizeHandle
            label="Height of the console"
            className="drawer-handle"
            grows="up"
            size={height}
            least={160}
            most={2000}
            sizeAt={(_, y) => innerHeight - y}
            onSize={setDrawerHeight}
          />
          {Loaded !== null && <Loaded nonce={nonce} />}
          {problem !== null && (
            <div ref={toItsButton}>
              <Fault problem={problem} again={again} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** The keyboard waits there: what is typed on would fall on the graph. */
function toItsButton(fault: HTMLDivElement | null): void {
  fault?.querySelector('button')?.focus();
}

/** The console and its editor, fetched when it is first opened; a server that is gone must not take the page with it. */
function useConsole(wanted: boolean) {
  const [Loaded, setLoaded] = useState<typeof Console | null>(null);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const asked = wanted && Loaded === null && problem === null;
  // Opened once more, it is asked for once more.
  useEffect(() => $consoleOpen.listen(() => setProblem(null)), []);
  useEffect(() => {
    if (!asked) return;
    $editorComing.set(true);
    Promise.all([import('./console/Console.tsx'), import('../editor/editor.ts')]).then(
      ([module]) => setLoaded(() => module.Console),
      (error: unknown) => {
        $editorComing.set(false);
        setProblem({ ...NOT_FETCHED, detail: `${NOT_FETCHED.detail} (${String(error)})` });
      },
    );
  }, [asked]);
  return { Loaded, problem, again: () => setProblem(null) };
}

const NOT_FETCHED: ProblemBody = {
  code: 'unavailable',
  status: 503,
  title: 'The console could not be fetched',
  detail: 'The server cannot be reached, or is another version than this page.',
  hint: 'Look whether it runs, then try again; if that does not help, reload the page.',
};

function ConsoleBar() {
  return (
    <button type="button" className="console-bar" onClick={() => $consoleOpen.set(true)}>
      <ChevronUp size={15} strokeWidth={1.75} aria-hidden />
      <b>Cypher</b> <kbd>Ctrl</kbd>
      <kbd>J</kbd>
    </button>
  );
}
