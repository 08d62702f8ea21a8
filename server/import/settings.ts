import { importSettingsSchema } from '../../contract/import-settings.ts';
import type { ImportSettings } from '../../contract/import-settings.ts';
import { Problem } from '../problem.ts';

/**
 * The settings sent with the files of an import.
 * @throws Problem `bad-request`
 */
export function importSettings(fields: ReadonlyMap<string, string>): ImportSettings {
  const text = fields.get('settings');
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('bad-request', 'settings: not JSON.', { cause });
  }
  const result = importSettingsSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = ['settings', ...(issue?.path ?? [])].join('.');
  throw new Problem('bad-request', `${place}: ${issue?.message ?? 'not valid'}.`);
}
