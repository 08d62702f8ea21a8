import { apiPage } from './api-page.ts';
import { configurationPage } from './configuration-page.ts';
import { openApi } from './open-api.ts';

/** Every generated file with its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/api.md', apiPage()],
    ['docs/configuration.md', configurationPage()],
    ['openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`],
  ]);
}
