import { useState } from 'react';

import type { RecognisedFile, Reject } from '../../../contract/import.ts';

const FORMATS: Readonly<Record<RecognisedFile['format'], string>> = {
  csv: 'CSV',
  jsonl: 'JSON lines',
  'neo4j-admin': 'neo4j-admin CSV',
  triples: 'three columns',
};

interface Props {
  readonly files: readonly RecognisedFile[];
  readonly rejects: readonly Reject[];
  /** What stands under the list of files. */
  readonly children: React.ReactNode;
}

/** What was recognised: each file, and the first rows of the one chosen. */
export function FilePreview({ files, rejects, children }: Props) {
  const [chosen, setChosen] = useState(0);
  const file = files[Math.min(chosen, files.length - 1)];
  if (file === undefined) return null;
  const isBad = (column: string | undefined, cell: string) =>
    cell !== '' &&
    rejects.some((reject) => reject.file === file.name && reject.column === column && reject.value === cell);
  return (
    <section className="import-files" aria-label="Files">
      <div className="import-list">
        <ul>
          {files.map(({ name, kind, format }, index) => {
            const bad = rejects.filter((reject) => reject.file === name).length;
            return (
              <li key={name}>
                <button type="button" aria-pressed={file.name === name} onClick={() => setChosen(index)}>
                  <b>{name}</b>{' '}
                  {bad > 0 && <span className="fault">{bad === 1 ? '1 reject' : `${bad} rejects`}</span>}
                  <small>
                    {FORMATS[format]}, {kind}
                  </small>
                </button>
              </li>
            );
          })}
        </ul>
        {children}
      </div>
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="import-preview" role="region" aria-label={`First rows of ${file.name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {file.columns.map(({ name, role, type }, index) => (
                <th key={index} scope="col">
                  {name}
                  <small>
                    {role}
                    {type === '' ? '' : `, ${type}`}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.preview.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} title={cell}>
                    {isBad(file.columns[column]?.name, cell) ? <mark>{cell}</mark> : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
