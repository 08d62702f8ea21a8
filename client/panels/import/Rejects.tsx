import { Download, TriangleAlert } from 'lucide-react';

import type { Reject } from '../../../contract/import.ts';
import { rejectsText } from '../../state/import.ts';
import { count } from '../../ui/numbers.ts';
import { saveText } from '../../ui/save-file.ts';

interface Props {
  readonly rejects: readonly Reject[];
  /** All there are; more than `rejects` when the server sent only the first. */
  readonly total: number;
  readonly written: boolean;
}

const SHOWN = 100;

/** The rows that cannot be loaded, each with its place, its value and what to do. */
export function Rejects({ rejects, total, written }: Props) {
  return (
    <section className="import-rejects" aria-label="Rejects">
      <header>
        <p>
          <TriangleAlert size={15} aria-hidden />
          <b>{total === 1 ? '1 row cannot be loaded' : `${count(total)} rows cannot be loaded`}</b>
          <span className="quiet">
            {written ? 'The others are in the graph.' : 'Nothing has been written yet.'}
          </span>
        </p>
        <button
          type="button"
          className="button"
          onClick={() => saveText('rejects.jsonl', 'application/x-ndjson', rejectsText(rejects))}
        >
          <Download size={14} aria-hidden /> rejects.jsonl
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="import-reject-list" role="region" aria-label="Rejected rows" tabIndex={0}>
        <table>
          <tbody>
            {rejects.slice(0, SHOWN).map(({ file, line, column, value, reason }, index) => (
              <tr key={index}>
                <th scope="row">
                  {file}
                  <small>
                    {line === null ? '' : `line ${line}`}
                    {column === null ? '' : `, ${column}`}
                  </small>
                </th>
                <td>{value !== null && value !== '' && <code>{value}</code>}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rejects.length > SHOWN && <p className="quiet">The first {SHOWN} are shown; the file has more.</p>}
      </div>
    </section>
  );
}
