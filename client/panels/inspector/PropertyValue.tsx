import { useState } from 'react';

import { isList, isTagged } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';
import { dateText } from '../../state/dates.ts';
import { typeName, valueText } from '../../state/results/value-text.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { count } from '../../ui/numbers.ts';

const CODE = new Set(['id', 'textSha256']);

/** A value exactly as it is, its type on hover: dates as people write them, web and mail addresses as links. */
export function PropertyValue({ name, value }: { name: string; value: Value }) {
  const type = typeName(value);
  if (value === null) return <span className="quiet">null</span>;
  if (typeof value === 'string') return <TextValue name={name} text={value} />;
  if (typeof value === 'number') return <span title={type}>{numberText(value)}</span>;
  if (isTagged(value) && value.$type === 'Date') {
    return <span title={`${type} ${value._value}`}>{dateText(value._value)}</span>;
  }
  if (isList(value) && value.every((item) => typeof item === 'string')) {
    return <LongText text={value.join(', ')} title={`${type} of ${count(value.length)}`} />;
  }
  return <LongText text={valueText(value)} title={type} code={isList(value) || type === 'Map'} />;
}

function TextValue({ name, text }: { name: string; text: string }) {
  if (text === '') return <span className="quiet">empty text</span>;
  if (isAddress(text)) {
    return (
      <a className="link" href={text} title={`String ${text}`} target="_blank" rel="noopener noreferrer">
        {text.replace(/^(https?:\/\/|mailto:)/i, '')}
      </a>
    );
  }
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return <span title={`String ${text}`}>{dateText(text)}</span>;
  return <LongText text={text} title="String" code={CODE.has(name)} />;
}

/** Only what can do no more than open a page or a letter: never javascript: or data:. */
export function isAddress(text: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(text) && text.length < 2000;
}

/** Four digits stay together: most of them are years. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 10_000 ? count(value) : String(value);
}

const LONG = 240;
const LONGER = 4000;

interface LongTextProps {
  readonly text: string;
  readonly title: string;
  readonly code?: boolean;
}

/** A text that may be a megabyte: its beginning, more on demand, the whole for the clipboard. */
function LongText({ text, title, code = false }: LongTextProps) {
  const [more, setMore] = useState(false);
  const most = more ? LONGER : LONG;
  const className = code ? 'mono' : 'property-text';
  if (text.length <= most) {
    return (
      <span title={title} className={className} dir="auto">
        {text}
      </span>
    );
  }
  return (
    <span title={`${title}, ${count(text.length)} characters`} className={className} dir="auto">
      {text.slice(0, most)}…{' '}
      {!more && (
        <button type="button" className="link" onClick={() => setMore(true)}>
          more
        </button>
      )}
      {more && (
        <CopyButton text={text} label="Copy all of it" className="link copy-all">
          Copy all {count(text.length)} characters
        </CopyButton>
      )}
    </span>
  );
}
