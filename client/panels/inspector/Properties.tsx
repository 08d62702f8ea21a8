import './properties.css';
import { useStore } from '@nanostores/react';
import { useState } from 'react';

import { entriesOf, isList, valueAt } from '../../../contract/values.ts';
import type { MapValue, Value } from '../../../contract/values.ts';
import { $looks } from '../../state/looks.ts';
import { valueText } from '../../state/results/value-text.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LabelChip } from '../../ui/LabelChip.tsx';
import { PropertyValue } from './PropertyValue.tsx';
import { typeTag } from './type-tag.ts';

const SOME = 2;
const NONE: ReadonlySet<string> = new Set();

interface PropertiesProps {
  readonly labels: readonly string[];
  readonly properties: MapValue;
  /** Properties that are told elsewhere in the inspector. */
  readonly told?: ReadonlySet<string>;
}

/** Labels, other names, and every property with its exact value. */
export function Properties({ labels, properties, told = NONE }: PropertiesProps) {
  const looks = useStore($looks);
  const entries = propertyRows(properties, told);
  if (labels.length === 0 && entries.length === 0) return null;
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
            <TypeTag value={value} />
            <CopyButton
              text={valueText(value)}
              label={`Copy ${name}`}
              className="icon-button property-copy"
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TypeTag({ value }: { value: Value }) {
  const tag = typeTag(value);
  return tag === null ? null : <small className="property-type">{tag}</small>;
}

/** The id first, then the others by name: databases give them in any order. */
export function propertyRows(properties: MapValue, told: ReadonlySet<string>): [string, Value][] {
  return entriesOf(properties)
    .filter(([name, value]) => !told.has(name) && !(name === 'aliases' && isList(value)))
    .toSorted(([one], [other]) => Number(other === 'id') - Number(one === 'id') || (one < other ? -1 : 1));
}

function Aliases({ value }: { value: Value }) {
  const [all, setAll] = useState(false);
  if (!isList(value) || value.length === 0) return null;
  const names = value.map(valueText);
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
