import type { FileSettings } from '../../contract/import-settings.ts';
import type { InputFile } from './input.ts';
import { Unread } from './known-file.ts';
import type { KnownFile } from './known-file.ts';
import { recognise } from './recognise.ts';
import { createTranscripts } from './transcode.ts';

/** Recognises a file for a test. @throws Problem when it cannot be read */
export async function knownFile(file: InputFile, settings: FileSettings = {}): Promise<KnownFile> {
  const found = await recognise(file, 0, settings, createTranscripts());
  if (found instanceof Unread) throw found.problem;
  return found;
}
