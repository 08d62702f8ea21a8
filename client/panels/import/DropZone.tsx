import './drop-zone.css';
import { Upload } from 'lucide-react';
import { useState } from 'react';

interface Props {
  /** Smaller, once there are files. */
  readonly compact: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen. */
export function DropZone({ compact, onFiles }: Props) {
  const [over, setOver] = useState(false);
  return (
    // Dropping is the mouse's way; the keyboard's is the input inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      className="drop-zone"
      data-compact={compact || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Upload size={18} aria-hidden />
      <span>
        <b>{compact ? 'Add files' : 'Drop files here, or choose them'}</b>
        <small>
          {compact
            ? 'CSV, JSONL'
            : 'CSV or JSONL: entities, relations, sources, claims; neo4j-admin files; or just three columns: subject, relation, object'}
        </small>
      </span>
      <input
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json"
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
    </label>
  );
}
