import type { FileSettings, ImportColumn, ImportSettings } from '../../contract/import-settings.ts';
import type { RecognisedFile, Reject, Remedy } from '../../contract/import.ts';

/** The settings with those of one file changed. */
export function withFile(settings: ImportSettings, index: number, changes: FileSettings): ImportSettings {
  const files = Array.from({ length: Math.max(settings.files?.length ?? 0, index + 1) }, (_, at) =>
    at === index ? { ...settings.files?.[at], ...changes } : (settings.files?.[at] ?? null),
  );
  return { ...settings, files };
}

/** The settings without one file, which is taken out of the list. */
export function withoutFile(settings: ImportSettings, index: number): ImportSettings {
  return { ...settings, files: (settings.files ?? []).filter((_, at) => at !== index) };
}

/** The settings with a remedy for one rejected row. */
export function remedied(
  settings: ImportSettings,
  reject: Reject,
  remedy: Remedy,
  files: readonly RecognisedFile[],
): ImportSettings {
  const { index, line, column } = reject;
  switch (remedy.kind) {
    case 'make':
      return made(settings, [remedy.id]);
    case 'use':
    case 'empty': {
      if (line === null || column === null) return settings;
      const fix = { line, column, value: remedy.kind === 'use' ? remedy.value : '' };
      return withFile(settings, index, { fixes: [...(settings.files?.[index]?.fixes ?? []), fix] });
    }
    case 'text': {
      const file = files.find((each) => each.index === index);
      if (file === undefined) return settings;
      const columns = file.columns.map((each) =>
        each.name === column ? { ...each, type: each.type.endsWith('[]') ? 'string[]' : 'string' } : each,
      );
      return withFile(settings, index, columnsOf(file, columns));
    }
  }
}

/** What has to be set so that a file is read with these columns. */
export function columnsOf(
  { format, kind, header, delimiter }: RecognisedFile,
  columns: readonly ImportColumn[],
): FileSettings {
  return {
    rows: format === 'triples' ? 'triples' : kind,
    header,
    ...(delimiter === null ? {} : { delimiter }),
    columns: [...columns],
  };
}

/** The settings with missing entities to be made. */
export function made(settings: ImportSettings, ids: readonly string[]): ImportSettings {
  if (settings.make === 'all') return settings;
  return { ...settings, make: [...new Set([...(settings.make ?? []), ...ids])] };
}

/** Entities that would have to be made for all rejects that name one. */
export function missingEntities(rejects: readonly Reject[]): readonly string[] {
  const ids = rejects.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => (remedy.kind === 'make' ? [remedy.id] : [])),
  );
  return [...new Set(ids)];
}

/** What was set by hand, in words; null when nothing was. */
export function correctionsText({ files = [], make = [] }: ImportSettings): string | null {
  const cells = files.reduce((sum, file) => sum + (file?.fixes?.length ?? 0), 0);
  const entities = make === 'all' ? 0 : make.length;
  const parts = [
    ...(cells === 0
      ? []
      : [cells === 1 ? '1 cell corrected' : `${cells.toLocaleString('en-US')} cells corrected`]),
    ...(make === 'all' ? ['missing entities are made'] : []),
    ...(entities === 0 ? [] : [entities === 1 ? '1 entity to be made' : `${entities} entities to be made`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}
