import { useStore } from '@nanostores/react';
import { useState } from 'react';

import { entriesOf, isList, isTagged, valueAt } from '../../../contract/values.ts';
import type { MapValue, Value } from '../../../contract/values.ts';
import { dateText } from '../../state/dates.ts';
import { $looks } from '../../state/looks.ts';
import { LabelChip } from '../../ui/LabelChip.tsx';
import { count } from '../../ui/numbers.ts';

/** Told elsewhere in the inspector: the name in its head, aliases in a row of their own. */
const TOLD = new Set(['name', 'aliases', 'role']);
const SOME = 2;

/** Labels, other names, and every property with its exact value. */
export function Properties({ labels, properties }: { labels: readonly string[]; properties: MapValue }) {
  const looks = useStore($looks);
  const entries = entriesOf(properties).filter(([name]) => !TOLD.has(name));
  return (
    <dl className="properties">
      {labels.length > 0 && (
        <div>
          <dt>{labels.length === 1 ? 'Label' : 'Labels'}</dt>
          <dd className="property-chips">
            {labels.map((label) => (
              <LabelChip key={label} label={label} look={looks.get(label)} />
            ))}
          </dd>
        </div>
      )}
      <Aliases value={valueAt(properties, 'aliases')} />
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt title={name}>{name}</dt>
          <dd>
            <PropertyValue name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Aliases({ value }: { value: Value }) {
  const [all, setAll] = useState(false);
  if (!isList(value) || value.length === 0) return null;
  const names = value.filter((item) => typeof item === 'string');
  const rest = names.length - SOME;
  return (
    <div>
      <dt>Also known as</dt>
      <dd>
        {(all ? names : names.slice(0, SOME)).join(', ')}
        {rest > 0 && !all && (
          <>
            ,{' '}
            <button type="button" className="link" onClick={() => setAll(true)}>
              {rest} more
            </button>
          </>
        )}
      </dd>
    </div>
  );
}

/** A value exactly as it is; dates as people write them, with the exact text in the title; web addresses as links. */
export function PropertyValue({ name, value }: { name: string; value: Value }) {
  if (value === null) return <span className="quiet">null</span>;
  if (typeof value === 'string') {
    if (/^(https?|mailto):/i.test(value)) {
      return (
        <a className="link" href={value} target="_blank" rel="noreferrer">
          {value}
        </a>
      );
    }
    if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return <span title={value}>{dateText(value)}</span>;
    return name === 'id' ? <code className="mono">{value}</code> : <LongText text={value} />;
  }
  if (typeof value === 'number') return <span title="Integer or Float">{plainNumber(value)}</span>;
  if (typeof value === 'boolean') return <code className="mono">{String(value)}</code>;
  if (isList(value)) {
    const plain = value.every((item) => typeof item === 'string');
    return plain ? (
      <LongText text={value.join(', ')} />
    ) : (
      <code className="mono">{JSON.stringify(value)}</code>
    );
  }
  if (isTagged(value) && typeof value._value === 'string') {
    if (value.$type === 'Date') return <span title={`Date ${value._value}`}>{dateText(value._value)}</span>;
    return <span title={value.$type}>{value._value}</span>;
  }
  return <code className="mono">{JSON.stringify(value)}</code>;
}

/** Four digits stay together: most of them are years. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 10_000 ? count(value) : String(value);
}

const LONG = 180;

function LongText({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  if (text.length <= LONG || all) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, LONG)}…{' '}
      <button type="button" className="link" onClick={() => setAll(true)}>
        more
      </button>
    </span>
  );
}
