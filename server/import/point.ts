import { floatText, textValue } from '../../contract/values.ts';
import type { TextValue } from '../../contract/values.ts';

const ENTRY = /^\s*"?(\w+)"?\s*:\s*"?([^",]+?)"?\s*$/;
const CODES: Readonly<Record<string, number>> = {
  'wgs-84': 4326,
  'wgs-84-3d': 4979,
  cartesian: 7203,
  'cartesian-3d': 9157,
};

/** A point written as a Cypher map: `{latitude: 55.6, longitude: 12.9}` or `{x: 1, y: 2, z: 3, crs: cartesian-3D}`. */
export function pointValue(text: string): TextValue | null {
  const inner = /^\s*\{(.*)\}\s*$/s.exec(text)?.[1];
  if (inner === undefined) return null;
  const entries = new Map<string, string>();
  for (const part of inner.split(',')) {
    const match = ENTRY.exec(part);
    if (match === null) return null;
    entries.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  const geographic = entries.has('latitude');
  const x = coordinate(entries.get('x') ?? entries.get('longitude'));
  const y = coordinate(entries.get('y') ?? entries.get('latitude'));
  const zText = entries.get('z') ?? entries.get('height');
  const z = coordinate(zText);
  if (x === null || y === null || (zText !== undefined && z === null)) return null;
  const system = entries.get('crs') ?? `${geographic ? 'wgs-84' : 'cartesian'}${z === null ? '' : '-3d'}`;
  const code = CODES[system.toLowerCase()];
  if (code === undefined || system.toLowerCase().endsWith('-3d') !== (z !== null)) return null;
  const numbers = [x, y, ...(z === null ? [] : [z])].map(floatText).join(' ');
  return textValue('Point', `SRID=${code};POINT ${z === null ? '' : 'Z '}(${numbers})`);
}

function coordinate(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
