import { expect, test } from './journey.ts';

test('bubbles announce what the ticked rows would bring, beside the preview, until it is closed', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.choose('Russia');
  await explorer.settled();
  await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();
  const preview = page.getByRole('dialog', { name: 'Expand Russia' });
  const all = preview.getByRole('checkbox', { name: 'All rows' });
  await all.setChecked(true);
  await all.setChecked(false);
  const bubbles = async () => (await explorer.places()).filter(({ kind }) => kind === 'bubble');
  expect(await bubbles()).toEqual([]);

  const announced: string[] = [];
  for (const row of (await preview.getByRole('checkbox', { name: /, [1-9]\d* new$/ }).all()).slice(0, 3)) {
    const [, label, fresh] = /, ([^,]+), (\d+) new$/.exec((await row.getAttribute('aria-label')) ?? '') ?? [];
    announced.push(`+${fresh} ${label}`);
    const before = await bubbles();
    await row.check();
    await expect.poll(async () => (await bubbles()).map(({ text }) => text)).toEqual(announced);
    expect((await bubbles()).slice(0, before.length)).toEqual(before);
  }
  const [box, canvas] = await Promise.all([preview.boundingBox(), explorer.canvas.boundingBox()]);
  for (const { x } of await bubbles()) {
    const left = canvas!.x + x;
    expect(left > box!.x && left < box!.x + box!.width).toBe(false);
  }
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(preview).toBeHidden();
  expect(await bubbles()).toEqual([]);
});

for (const width of [1280, 1920]) {
  test(`the preview leaves its node, the inspector and the status line free, ${width} wide`, async ({
    page,
    explorer,
  }) => {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 });
    await explorer.open();
    await explorer.choose('Russia');
    await explorer.settled();
    await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();
    const preview = page.getByRole('dialog', { name: 'Expand Russia' });
    await expect(preview).toBeVisible();
    const [box, inspector, canvas] = await Promise.all(
      [preview, explorer.inspector, explorer.canvas].map((part) => part.boundingBox()),
    );
    const node = canvas!.x + (await explorer.placeOf('Russia')).x;
    expect(box!.x + box!.width).toBeLessThanOrEqual(inspector!.x);
    expect(node < box!.x || node > box!.x + box!.width).toBe(true);

    // At this width all but the claims may be drawn already.
    await preview
      .getByRole('checkbox', { name: /, [1-9]\d* new$/ })
      .first()
      .check();
    await preview.getByRole('button', { name: /^Add/ }).click();
    const notice = await page
      .getByRole('status')
      .filter({ hasText: /nodes? and/ })
      .boundingBox();
    const status = await page.getByText(/nodes? · .*relationships? shown/).boundingBox();
    expect(notice!.y + notice!.height).toBeLessThanOrEqual(status!.y);
    expect(notice!.x + notice!.width).toBeLessThanOrEqual(inspector!.x);
    expect(notice!.x, 'the legend is free, too').toBeGreaterThanOrEqual(canvas!.x);
  });
}

test('a preview that comes late leaves the search that was begun meanwhile alone', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.choose('Russia');
  let answered = false;
  await page.route('**/neighbours?shown=*', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    await route.continue();
    answered = true;
  });
  await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Jens Stolt', { delay: 80 });
  await expect.poll(() => answered).toBe(true);
  await expect(explorer.found().first()).toContainText('Jens Stoltenberg');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('combobox', { name: /^Search names/ })).toHaveValue('Jens Stolt');
});
test('a notice takes back its own step and no other', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run("MATCH (n:Entity {id: 'country/georgia'}) RETURN n AS georgia");
  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await page.keyboard.press('Control+j');
  await explorer.choose('Georgia');
  const expand = explorer.inspector.getByRole('button', { name: 'Expand', exact: true });
  const added = page.getByText(/2 nodes and \d+ relationships added/);
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });

  await expand.click();
  await expect(added).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(added).toBeHidden();

  await expand.click();
  await expect(added).toBeVisible();
  await expect(undo).toBeVisible();
  await explorer.inspector.getByRole('button', { name: 'Pin to its place (L)' }).click();
  await expect(added).toBeVisible();
  await expect(undo).toBeHidden();

  await page.keyboard.press('Control+z');
  await undo.click();
  await expect(added).toBeHidden();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 1, relationships: 0 });
});
