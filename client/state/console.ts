import { atom } from 'nanostores';

import type { ProblemBody } from '../../contract/problem.ts';
import type { Inexact, RunEnd } from '../../contract/stream.ts';
import type { Value } from '../../contract/values.ts';
import { noElements } from './results/elements-in.ts';
import type { Elements } from './results/elements-in.ts';

/** What was drawn of a result, and what was drawn besides. */
export interface DrawnResult {
  readonly nodes: number;
  readonly relationships: number;
  /** Relationships between result nodes that the query did not return. */
  readonly addedBetween: number;
  /** Those of them that were not on the canvas before. */
  readonly broughtBetween: readonly string[];
  readonly drawingMs: number;
}

/** One run of a query. `rows` and `elements` grow while it streams; `received` tells how far. */
export interface Run {
  readonly query: string;
  readonly startedAt: number;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly columns: readonly string[];
  readonly inexact: readonly Inexact[];
  readonly rows: readonly (readonly Value[])[];
  readonly received: number;
  readonly elements: Elements;
  readonly end: RunEnd | null;
  /** From the start until the last line had arrived here, in milliseconds. */
  readonly elapsedMs: number;
  readonly problem: ProblemBody | null;
  readonly drawn: DrawnResult | null;
}

/** How a result goes onto the canvas. */
export type DrawMode = 'add' | 'replace' | 'none';

export type ResultTab = 'graph' | 'table' | 'json' | 'plan';

/** The text in the editor. */
export const $query = atom('');

/** Parameters as JSON in the encoding of docs/values.md. */
export const $parameters = atom('{}');

/** The run in hand or the last one; a failed run keeps the result before it in `$lastGood`. */
export const $run = atom<Run | null>(null);
export const $lastGood = atom<Run | null>(null);

export const $consoleOpen = atom(false);
/** The console was opened and its editor is still being fetched: what is typed meanwhile is meant for it. */
export const $editorComing = atom(false);
export const $resultTab = atom<ResultTab>('table');
export const $drawMode = atom<DrawMode>('add');
/** Draw relationships between result nodes that the query did not return. */
export const $drawBetween = atom(true);
export const $writeAsked = atom(false);

export function newRun(query: string, startedAt: number): Run {
  return {
    query,
    startedAt,
    state: 'running',
    columns: [],
    inexact: [],
    rows: [],
    received: 0,
    elements: noElements(),
    end: null,
    elapsedMs: 0,
    problem: null,
    drawn: null,
  };
}
