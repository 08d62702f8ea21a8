import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Encoding } from '../../contract/import-words.ts';
import type { InputFile } from './input.ts';

/** Where files of other encodings are kept as UTF-8 for as long as an import runs. */
export interface Transcripts {
  /** The file in UTF-8: itself, or a copy. */
  readonly of: (file: InputFile, encoding: Encoding) => Promise<InputFile>;
  readonly remove: () => Promise<void>;
}

export function createTranscripts(): Transcripts {
  let folder: string | null = null;
  let count = 0;
  return {
    of: async (file, encoding) => {
      if (encoding === 'utf-8') return file;
      folder ??= await mkdtemp(join(tmpdir(), 'relata-text-'));
      const path = join(folder, String(count++));
      await pipeline(Readable.from(decoded(file.path, encoding)), createWriteStream(path));
      return { ...file, path, bytes: (await stat(path)).size };
    },
    remove: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
