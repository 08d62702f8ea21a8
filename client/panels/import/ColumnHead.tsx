import './import-choice.css';
import './column-head.css';
import type { ImportColumn } from '../../../contract/import-settings.ts';
import type { Rows } from '../../../contract/import-words.ts';
import { choiceOf, chosen, columnChoices } from './words.ts';

interface ColumnHeadProps {
  readonly column: ImportColumn;
  readonly rows: Rows;
  /** Whether the column has no name in the file and is given one here. */
  readonly nameless: boolean;
  readonly fixed: boolean;
  readonly onChange: (column: ImportColumn) => void;
}

/** What a column is called, and what it becomes: both can be changed. */
export function ColumnHead({ column, rows, nameless, fixed, onChange }: ColumnHeadProps) {
  const { roles, types } = columnChoices(rows);
  const choice = choiceOf(column);
  const known = [...roles, ...types].some(({ value }) => value === choice) || choice === 'ignored';
  const property = column.role === 'property';
  return (
    <th scope="col" data-ignored={column.role === 'ignored' || undefined}>
      {nameless && property ? (
        <input
          className="import-name"
          aria-label={`Name of ${column.name}`}
          disabled={fixed}
          defaultValue={column.name}
          onBlur={(event) => {
            const name = event.currentTarget.value.trim();
            if (name !== '' && name !== column.name) onChange({ ...column, name });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      ) : (
        <span title={column.name}>{nameless ? column.role : column.name}</span>
      )}
      <select
        className="import-choice"
        aria-label={`What ${column.name} becomes`}
        value={choice}
        disabled={fixed}
        onChange={(event) => onChange(chosen(column, event.currentTarget.value))}
      >
        {roles.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {rows !== 'triples' && (
          <optgroup label="A property">
            {types.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
            {!known && <option value={choice}>{column.type}</option>}
          </optgroup>
        )}
        {rows !== 'triples' && <option value="ignored">Left out</option>}
      </select>
    </th>
  );
}
