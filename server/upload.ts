import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Busboy } from '@fastify/busboy';

import type { InputFile } from './import/input.ts';
import { Problem } from './problem.ts';

interface UploadOptions {
  /** Bytes of all files. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

const MOST_FILES = 50;
const LONGEST_NAME = 120;
const LONGEST_FIELD = 2_000_000;

/** The parts of a form that are no files. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Gives the files of a multipart request to `use` and removes them when it is done, whatever happens. They are kept
 * on disk meanwhile, because claims can be read only when the entities of a later file are known.
 * @throws Problem `bad-request`, `too-large`
 */
export async function* withUpload<T>(
  request: IncomingMessage,
  options: UploadOptions,
  use: (files: readonly InputFile[], fields: Fields) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'relata-import-'));
  try {
    const { files, fields } = await receive(request, folder, options);
    if (files.length === 0) {
      throw new Problem('bad-request', 'There is no file in the request.', {
        hint: 'Send each file as a part of multipart/form-data, with a file name.',
      });
    }
    yield* use(files, fields);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(
  request: IncomingMessage,
  folder: string,
  { limit, signal }: UploadOptions,
): Promise<{ files: InputFile[]; fields: Fields }> {
  const parser = parserFor(request);
  const files: { name: string; path: string; bytes: number }[] = [];
  const fields = new Map<string, string>();
  const writes: Promise<void>[] = [];
  let bytes = 0;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  parser.on('file', (_field, stream, name) => {
    const file = { name: safeName(name), path: join(folder, String(files.length)), bytes: 0 };
    files.push(file);
    stream.on('data', (chunk: Buffer) => {
      file.bytes += chunk.length;
      bytes += chunk.length;
      if (bytes > limit) failed.abort(tooLarge(limit));
    });
    const written = pipeline(stream, createWriteStream(file.path), { signal: stop });
    // Whoever waits for the whole request is told; a failure before that must not be an unhandled one.
    written.catch(() => {});
    writes.push(written);
  });
  parser.on('field', (name, value, _nameCut, valueCut) => {
    if (valueCut) failed.abort(new Problem('too-large', `The field ${safeName(name)} is too long.`));
    fields.set(name, value);
  });
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.on(event, () => failed.abort(new Problem('too-large', `More than ${MOST_FILES} files at once.`)));
  }
  try {
    await fed(request, parser, stop);
    await Promise.all(writes);
  } catch (error) {
    // What is still to come is read and forgotten, so that the answer can reach a client that is still sending.
    request.unpipe(parser).resume();
    failed.abort(error);
    throw failureOf(failed.signal.reason, signal);
  }
  return { files, fields };
}

/** Resolves when the parser has had the whole request. */
function fed(request: IncomingMessage, parser: Writable, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A request that went away while it waited for its turn says so no more.
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
    parser.once('finish', resolve);
    parser.once('error', reject);
    request.once('error', reject);
    request.pipe(parser);
  });
}

function parserFor(request: IncomingMessage): InstanceType<typeof Busboy> {
  try {
    const limits = { files: MOST_FILES, fields: 10, parts: MOST_FILES + 10, fieldSize: LONGEST_FIELD };
    return new Busboy({ headers: request.headers as { 'content-type': string }, limits });
  } catch (error) {
    throw new Problem('bad-request', `The request is not multipart/form-data: ${(error as Error).message}.`);
  }
}

function failureOf(error: unknown, gone: AbortSignal): unknown {
  if (error instanceof Problem) return error;
  if (gone.aborted) return new Problem('cancelled', 'The upload was stopped.', { cause: error });
  return new Problem('bad-request', `The files could not be read: ${(error as Error).message}.`, {
    cause: error,
  });
}

function tooLarge(limit: number): Problem {
  return new Problem('too-large', `The files have more than the ${limit} bytes that one import may have.`, {
    hint: 'Load them with npm run import, or set IMPORT_LIMIT.',
  });
}

/** A name for messages only, never a path: no folders, no control characters, not too long. */
export function safeName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const shown = last.replaceAll(/[\p{C}]/gu, '').trim();
  return shown === '' ? 'file' : shown.slice(-LONGEST_NAME);
}
