import { useStore } from '@nanostores/react';
import { ChevronUp } from 'lucide-react';
import { Suspense, lazy } from 'react';

import { $consoleOpen } from '../state/console.ts';
import { $drawer, setDrawerHeight } from '../state/panels.ts';

const Console = lazy(async () => ({ default: (await import('./console/Console.tsx')).Console }));

const STEP = 24;

/** The console at the bottom: a bar while it is closed, a drawer of any height when it is open. */
export function Drawer({ nonce }: { nonce: string }) {
  const open = useStore($consoleOpen);
  if (!open) return <ConsoleBar />;
  return (
    <div className="drawer">
      <Handle />
      <Suspense fallback={null}>
        <Console nonce={nonce} />
      </Suspense>
    </div>
  );
}

function ConsoleBar() {
  return (
    <button type="button" className="console-bar" onClick={() => $consoleOpen.set(true)}>
      <ChevronUp size={15} strokeWidth={1.75} aria-hidden />
      <b>Cypher</b> <kbd>Ctrl</kbd>
      <kbd>J</kbd>
    </button>
  );
}

/** The upper edge of the drawer, to be pulled by pointer or arrow keys. */
function Handle() {
  const height = useStore($drawer);
  return (
    // A separator with a value is a control: it takes the focus and arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      className="drawer-handle"
      aria-label="Height of the console"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={160}
      aria-valuemax={2000}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') setDrawerHeight(height + STEP);
        else if (event.key === 'ArrowDown') setDrawerHeight(height - STEP);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          setDrawerHeight(innerHeight - event.clientY);
      }}
    />
  );
}
