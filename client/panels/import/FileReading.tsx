import './file-reading.css';
import './import-choice.css';
import type { FileSettings } from '../../../contract/import-settings.ts';
import { DELIMITERS, ENCODINGS, ROWS } from '../../../contract/import-words.ts';
import type { Delimiter, Encoding, Rows } from '../../../contract/import-words.ts';
import { DELIMITER_WORDS, ENCODING_WORDS, ROWS_WORDS } from './words.ts';

interface Reading {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly rows: Rows;
  readonly header: boolean;
}

interface FileReadingProps {
  readonly name: string;
  readonly reading: Reading;
  readonly json: boolean;
  readonly fixed: boolean;
  readonly onChange: (settings: FileSettings) => void;
}

/** How a file was read: what its rows are, what parts its cells, its encoding and its header. */
export function FileReading({ name, reading, json, fixed, onChange }: FileReadingProps) {
  const { encoding, delimiter, rows, header } = reading;
  return (
    <header className="import-reading">
      <h3 title={name}>{name}</h3>
      {json ? (
        <span className="quiet">JSON lines, {ROWS_WORDS[rows].toLowerCase()}</span>
      ) : (
        <>
          <Choice
            label={`Rows of ${name}`}
            value={rows}
            options={ROWS}
            words={ROWS_WORDS}
            disabled={fixed}
            // Other rows have other columns.
            onChange={(value) => onChange({ rows: value, columns: undefined })}
          />
          <Choice
            label={`Between the cells of ${name}`}
            value={delimiter ?? ','}
            options={DELIMITERS}
            words={DELIMITER_WORDS}
            disabled={fixed}
            onChange={(value) => onChange({ delimiter: value, columns: undefined })}
          />
        </>
      )}
      <Choice
        label={`Encoding of ${name}`}
        value={encoding ?? 'utf-8'}
        options={ENCODINGS}
        words={ENCODING_WORDS}
        disabled={fixed}
        onChange={(value) => onChange({ encoding: value })}
      />
      {!json && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={header}
            disabled={fixed}
            onChange={(event) => onChange({ header: event.currentTarget.checked })}
          />
          Header in line 1
        </label>
      )}
    </header>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, words, disabled, onChange }: ChoiceProps<T>) {
  return (
    <select
      className="import-choice"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value as T)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {words[option]}
        </option>
      ))}
    </select>
  );
}
