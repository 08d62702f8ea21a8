import type { Standing } from '../elements.ts';
import { $view, toggled, withFilters } from '../view.ts';
import { change } from './change.ts';

/** Hides all nodes of a label, or shows them again. */
export function toggleLabel(label: string): void {
  const { labels } = $view.get().filters;
  change(`${labels.has(label) ? 'Show' : 'Hide'} ${label}`, (view) =>
    withFilters(view, { labels: toggled(labels, label) }),
  );
}

/** Hides all relationships of a type, or shows them again. */
export function toggleType(type: string): void {
  const { types } = $view.get().filters;
  change(`${types.has(type) ? 'Show' : 'Hide'} ${type}`, (view) =>
    withFilters(view, { types: toggled(types, type) }),
  );
}

/** Hides what is only claimed, denied or affirmed, or shows it again. */
export function toggleStanding(standing: Standing): void {
  const { standings } = $view.get().filters;
  change(`${standings.has(standing) ? 'Show' : 'Hide'} ${standing} relationships`, (view) =>
    withFilters(view, { standings: toggled(standings, standing) }),
  );
}

/** Draws only relationships with at least this many independent sources. */
export function setMinSources(minSources: number): void {
  change(
    minSources > 0 ? `Only what ${minSources} independent sources say` : 'Any number of sources',
    (view) => withFilters(view, { minSources }),
  );
}
