import './result-rows.css';
import './result-json.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import type { Run } from '../../state/console.ts';
import { jsonPieces } from './json-pieces.ts';

const LONGEST = 2000;

/** The rows as they came over the wire, one to a line. */
export function ResultJson({ run }: { run: Run }) {
  const host = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: run.received,
    getScrollElement: () => host.current,
    estimateSize: () => 20,
    overscan: 20,
  });
  return (
    // A scrolling region has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={host} className="result-json" role="region" aria-label="Result as JSON" tabIndex={0}>
      <div className="result-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className="json-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            <span className="result-number">{index + 1}</span>
            <code>
              {jsonPieces(shortened(JSON.stringify(run.rows[index]))).map(({ kind, text }, piece) => (
                <span key={piece} data-kind={kind}>
                  {text}
                </span>
              ))}
            </code>
          </div>
        ))}
      </div>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST)}… (${text.length} characters; the export has all)`
    : text;
}
