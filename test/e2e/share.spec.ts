import type { Page } from '@playwright/test';

import { download } from './download.ts';
import { expect, test } from './journey.ts';

test('the picture as SVG explains itself', async ({ page, explorer }) => {
  await explorer.open();
  const { nodes } = await explorer.shown();
  const { name, bytes } = await download(page, () => share(page, 'SVG'));
  expect(name).toMatch(/^relata-.*nato-russia.*-\d{4}-\d\d-\d\d\.svg$/);
  const seen = await read(page, bytes.toString('utf8'));

  expect(seen.wellFormed).toBe(true);
  expect(seen.foreign).toEqual([]);
  // Every node's name is text that can be searched, the title, the legend and the sources are too.
  const drawn = (await explorer.places()).filter(({ kind }) => kind === 'node');
  expect(drawn).toHaveLength(nodes);
  expect(seen.texts).toEqual(
    expect.arrayContaining(['Jens Stoltenberg', 'Russia', 'NATO', 'Person', 'Denied']),
  );
  const words = seen.texts.join(' ');
  expect(words).toMatch(/\d+ nodes and \d+ relationships shown/);
  expect(words).toContain('Saved on');
  expect(words).toMatch(/Behind the relationships shown: \d+ claims in \d+ sources/);
  expect(words).toMatch(/Reuters/);
});

test('the picture as PNG is twice as fine as the SVG, in the theme one sees', async ({ page, explorer }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  const svg = await download(page, () => share(page, 'SVG'));
  const png = await download(page, () => share(page, 'PNG'));
  expect(png.name).toBe(svg.name.replace(/svg$/, 'png'));
  const size = await read(page, svg.bytes.toString('utf8'));
  const { width, height, corner, colors } = await pixels(page, png.bytes);
  expect([width, height]).toEqual([size.width * 2, size.height * 2]);
  expect(Math.max(...corner)).toBeLessThan(0x40);
  // Names, discs, edges: no picture of one colour.
  expect(colors).toBeGreaterThan(50);
});

async function share(page: Page, kind: 'PNG' | 'SVG'): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: `Picture as ${kind}` }).click();
}

/** What a reader of SVG finds in it. */
async function read(page: Page, svg: string) {
  return elsewhere(page, (blank) =>
    blank.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      const addresses = [...picture.querySelectorAll('[href], [src]')].map((element) =>
        element.getAttribute('href'),
      );
      return {
        wellFormed: picture.querySelector('parsererror') === null,
        foreign: addresses.filter(
          (address) => address?.startsWith('#') !== true && address?.startsWith('data:') !== true,
        ),
        texts: [...picture.querySelectorAll('text')].map((element) => element.textContent),
        width: Math.round(Number(picture.documentElement.getAttribute('width'))),
        height: Math.round(Number(picture.documentElement.getAttribute('height'))),
      };
    }, svg),
  );
}

/** The size of a PNG, the colour of its corner, and how many colours it has. */
async function pixels(page: Page, png: Buffer) {
  return elsewhere(page, (blank) =>
    blank.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colors = new Set(new Uint32Array(data.buffer));
      return {
        width: image.width,
        height: image.height,
        corner: Array.from(data.slice(0, 3)),
        colors: colors.size,
      };
    }, png.toString('base64')),
  );
}

/** Looks at a file in an empty page: the policy of ours lets nothing in that a file brings along. */
async function elsewhere<T>(page: Page, look: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().newPage();
  const seen = await look(blank);
  await blank.close();
  return seen;
}
