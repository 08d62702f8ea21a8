import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { escapeIdentifier } from '../contract/identifier.ts';
import type { Engine } from './graph/graph.ts';
import { ROOT } from './paths.ts';

/**
 * The Cypher that Relata runs: one statement a file in cypher/. A file of the same name in cypher/neo4j/ or
 * cypher/embedded/ replaces it for that engine. The head of a file is comments: a description, then
 *
 *     // @param id      a parameter ($id) the statement takes
 *     // @slot type     a place {{type}} that is filled with escaped identifiers
 *     // @why …         in an engine's folder: why this engine needs a file of its own
 */
export interface Statement {
  readonly name: string;
  readonly description: string;
  readonly params: readonly string[];
  readonly slots: readonly string[];
  readonly why: string | null;
  readonly text: string;
}

/**
 * What fills a slot: one identifier, several labels (`A`:`B`), several types (`A`|`B`), a small whole number, or the
 * direction of an ORDER BY.
 */
export type Slot =
  | string
  | number
  | { readonly order: 'ascending' | 'descending' }
  | { readonly labels: readonly string[] }
  | { readonly types: readonly string[] };

export const CYPHER_FOLDER = join(ROOT, 'cypher');

/** @throws Error when a head has an unknown key, or names a parameter or slot that the text does not use, or the reverse */
export function parseStatement(name: string, file: string): Statement {
  const description: string[] = [];
  const params: string[] = [];
  const slots: string[] = [];
  let why: string | null = null;
  const lines = file.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  for (const line of lines.slice(0, Math.max(end, 0))) {
    const text = line.slice(2).trim();
    const tag = /^@(\w+)\s+(.*)$/.exec(text);
    if (tag === null) description.push(text);
    else if (tag[1] === 'param') params.push(firstWord(tag[2]));
    else if (tag[1] === 'slot') slots.push(firstWord(tag[2]));
    else if (tag[1] === 'why') why = tag[2] ?? '';
    else throw new Error(`cypher/${name}: unknown key @${tag[1]}`);
  }
  const text = lines.slice(Math.max(end, 0)).join('\n').trim().replace(/;$/, '');
  sameNames(name, 'parameter', params, namesIn(text, /\$(\w+)/g));
  sameNames(name, 'slot', slots, namesIn(text, /\{\{(\w+)\}\}/g));
  return { name, description: description.join(' ').trim(), params, slots, why, text };
}

/** All statements an engine runs, by name. */
export function loadStatements(engine: Engine, folder = CYPHER_FOLDER): ReadonlyMap<string, Statement> {
  const found = new Map<string, Statement>();
  for (const place of [folder, join(folder, engine)]) {
    for (const file of readdirSync(place).filter((entry) => entry.endsWith('.cypher'))) {
      const name = basename(file, '.cypher');
      found.set(name, parseStatement(name, readFileSync(join(place, file), 'utf8')));
    }
  }
  return found;
}

const loaded = new Map<Engine, ReadonlyMap<string, Statement>>();

/** @throws Error when there is no such statement: a defect, not a user's mistake */
export function statement(engine: Engine, name: string): Statement {
  const all = loaded.get(engine) ?? loadStatements(engine);
  loaded.set(engine, all);
  const found = all.get(name);
  if (found === undefined) throw new Error(`there is no statement cypher/${name}.cypher for ${engine}`);
  return found;
}

/** The text of a statement with its slots filled. @throws Error when a slot is missing or not declared */
export function fill(found: Statement, slots: Readonly<Record<string, Slot>> = {}): string {
  sameNames(found.name, 'slot', found.slots, Object.keys(slots));
  return found.text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => slotText(slots[name] as Slot));
}

function slotText(slot: Slot): string {
  if (typeof slot === 'number') {
    if (!Number.isSafeInteger(slot) || slot < 0) throw new Error(`a slot takes a whole number, not ${slot}`);
    return String(slot);
  }
  if (typeof slot === 'string') return escapeIdentifier(slot);
  if ('order' in slot) return slot.order === 'descending' ? 'DESC' : 'ASC';
  return 'labels' in slot
    ? slot.labels.map(escapeIdentifier).join(':')
    : slot.types.map(escapeIdentifier).join('|');
}

function firstWord(text = ''): string {
  return text.split(/\s/, 1)[0] ?? '';
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

function sameNames(
  statementName: string,
  what: string,
  declared: readonly string[],
  used: readonly string[],
): void {
  const difference = [
    ...used.filter((name) => !declared.includes(name)),
    ...declared.filter((name) => !used.includes(name)),
  ];
  if (difference.length > 0) {
    throw new Error(
      `cypher/${statementName}: ${what} ${difference.join(', ')} is not both declared and used`,
    );
  }
}
