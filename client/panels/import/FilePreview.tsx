import { useState } from 'react';

import type { RecognisedFile, Reject } from '../../../contract/import.ts';

const FORMATS: Readonly<Record<RecognisedFile['format'], string>> = {
  csv: 'CSV',
  jsonl: 'JSON lines',
  'neo4j-admin': 'neo4j-admin CSV',
  triples: 'three columns',
};

/** What was recognised: each file, and the first rows of the one chosen. */
export function FilePreview({
  files,
  rejects,
}: {
  files: readonly RecognisedFile[];
  rejects: readonly Reject[];
}) {
  const [chosen, setChosen] = useState(0);
  const file = files[Math.min(chosen, files.length - 1)];
  if (file === undefined) return null;
  return (
    <section className="import-files" aria-label="Files">
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
                    {cell}
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
