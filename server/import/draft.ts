import type { Inexact } from '../../contract/stream.ts';
import { entriesOf, mapFrom } from '../../contract/values.ts';
import type { MapValue } from '../../contract/values.ts';
import { holds } from './compare.ts';
import type { Fault } from './fault.ts';
import type { Item, Outcome } from './report.ts';
import type { Row } from './row.ts';
import type { ImportRun } from './run.ts';
import { touch } from './touched.ts';

/** What a row says of its element, in a form that can be compared and merged. */
export interface Content {
  readonly labels: readonly string[];
  readonly properties: MapValue;
  /** Of a claim: its ends and its place in the source. */
  readonly links: MapValue;
}

/** All rows of a batch about one element, and what is to become of it. */
export interface Draft<R extends Row> {
  readonly key: string;
  readonly items: Item<R>[];
  outcomes: Outcome[];
  /** What it holds after its rows. */
  content: Content;
  write: 'create' | 'update' | 'none';
  relink: boolean;
}

const NOTHING: Content = { labels: [], properties: {}, links: {} };

/** Groups the rows of a batch by the element they are about. */
export function draftsOf<R extends Row>(items: readonly Item<R>[], keyOf: (row: R) => string): Draft<R>[] {
  const drafts = new Map<string, Draft<R>>();
  for (const item of items) {
    const key = keyOf(item.row);
    const draft = drafts.get(key);
    if (draft !== undefined) draft.items.push(item);
    else
      drafts.set(key, { key, items: [item], outcomes: [], content: NOTHING, write: 'none', relink: false });
  }
  return [...drafts.values()];
}

/** Plays the rows of a draft on what is there: each creates, updates or changes nothing. */
export function settle<R extends Row>(
  draft: Draft<R>,
  found: Content | null,
  contentOf: (row: R) => Content,
  inexact: readonly Inexact[],
): void {
  let content = found;
  draft.write = found === null ? 'create' : 'none';
  draft.relink = false;
  draft.outcomes = draft.items.map(({ row }) => {
    const wanted = contentOf(row);
    if (content === null) {
      content = wanted;
      return 'created';
    }
    const before = content;
    const relink = !holds(before.links, wanted.links, inexact);
    if (!relink && !adds(before, wanted, inexact)) return 'unchanged';
    content = merged(before, wanted);
    draft.relink ||= relink;
    if (found !== null) draft.write = 'update';
    return 'updated';
  });
  draft.content = content ?? NOTHING;
}

function adds(before: Content, wanted: Content, inexact: readonly Inexact[]): boolean {
  return (
    wanted.labels.some((label) => !before.labels.includes(label)) ||
    !holds(before.properties, wanted.properties, inexact)
  );
}

function merged(before: Content, wanted: Content): Content {
  return {
    labels: [...new Set([...before.labels, ...wanted.labels])].toSorted(),
    properties: mapFrom([...entriesOf(before.properties), ...entriesOf(wanted.properties)]),
    links: mapFrom([...entriesOf(before.links), ...entriesOf(wanted.links)]),
  };
}

/** Counts the rows of a draft as what they became. */
export function countDraft<R extends Row>(run: ImportRun, draft: Draft<R>): void {
  for (const [index, item] of draft.items.entries()) {
    const outcome = draft.outcomes[index] ?? 'unchanged';
    run.report.count(item.file, outcome);
    if (outcome !== 'unchanged') touch(run, item.row);
  }
}

/** Rejects all rows of a draft. */
export function rejectDraft<R extends Row>(run: ImportRun, draft: Draft<R>, fault: Fault): void {
  for (const item of draft.items) run.report.reject(item, fault);
}
