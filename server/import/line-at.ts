import { open } from 'node:fs/promises';

const BLOCK = 65_536;

interface Line {
  readonly text: string;
  readonly line: number;
  readonly next: { readonly byte: number; readonly line: number };
}

/** The first line that is not blank at or after a place in a file that begins a line. */
export async function firstLineFrom(
  path: string,
  place: { readonly byte: number; readonly line: number },
): Promise<Line> {
  const handle = await open(path, 'r');
  try {
    let { byte, line } = place;
    for (;;) {
      const bytes = await bytesOfLine(handle, byte);
      const text = bytes.toString('utf8').replace(/\r?\n$/, '');
      const next = { byte: byte + bytes.length, line: line + 1 };
      if (text.trim() !== '' || bytes.length === 0) return { text, line, next };
      ({ byte, line } = next);
    }
  } finally {
    await handle.close();
  }
}

async function bytesOfLine(handle: Awaited<ReturnType<typeof open>>, from: number): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for (let at = from; ; at += BLOCK) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BLOCK), 0, BLOCK, at);
    const end = buffer.subarray(0, bytesRead).indexOf(10);
    blocks.push(buffer.subarray(0, end === -1 ? bytesRead : end + 1));
    if (end !== -1 || bytesRead < BLOCK) return Buffer.concat(blocks);
  }
}
