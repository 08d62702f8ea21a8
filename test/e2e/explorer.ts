import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What is drawn and where to point at it, as client/canvas/places.ts gives it. */
interface Place {
  readonly kind: 'node' | 'relationship' | 'bubble';
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What is on the canvas of how much, as the status line has it. */
interface Shown {
  readonly nodes: number;
  readonly relationships: number;
}

/** The page as its user sees it: by roles and names. */
export class Explorer {
  readonly page: Page;
  readonly canvas: Locator;
  readonly inspector: Locator;
  readonly outline: Locator;
  readonly console: Locator;
  readonly editor: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('application', { name: /^Graph/ });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.outline = page.getByRole('tree', { name: 'Nodes and their relationships' });
    this.console = page.getByRole('region', { name: 'Cypher console' });
    this.editor = page.getByRole('textbox', { name: 'Cypher query' });
    this.results = page.getByRole('region', { name: 'Results' });
  }

  /** Opens the page and waits until the first picture stands. */
  async open(address = '/'): Promise<void> {
    await this.page.goto(address);
    await expect.poll(async () => (await this.shown()).nodes, { timeout: 30_000 }).toBeGreaterThan(0);
    await this.settled();
  }

  /** Waits until every node that should be drawn has its place and nothing moves any more. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Arranging …' })).toHaveCount(0, { timeout: 30_000 });
    await this.page.evaluate(async () => {
      const { relata } = globalThis as unknown as { relata?: { places(): readonly object[] } };
      const [frames, quiet, patience] = [6, 150, 20_000];
      const started = performance.now();
      let [before, same, since] = ['', 0, started];
      while (same < frames || performance.now() - since < quiet) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        const now = JSON.stringify(relata?.places() ?? []);
        if (performance.now() - started > patience) throw new Error('the picture does not come to rest');
        if (now === before && now !== '[]') same += 1;
        else [before, same, since] = [now, 0, performance.now()];
      }
    });
  }

  async shown(): Promise<Shown> {
    const text = (await this.page.getByText(/nodes? · .*relationships? shown/).textContent()) ?? '';
    const [nodes = 0, relationships = 0] = (text.match(/[\d,]+/g) ?? []).map((digits) =>
      Number(digits.replaceAll(',', '')),
    );
    return { nodes, relationships };
  }

  /** Searches for a text and chooses the first answer. */
  async choose(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('combobox', { name: /^Search names/ });
    await field.fill(text);
    await expect(this.found().first()).toBeVisible();
    await field.press('Enter');
  }

  /** Runs a command of the search box, by the keyboard. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.insertText(`>${title}`);
    await expect(this.page.getByRole('option').first()).toContainText(title);
    await this.page.keyboard.press('Enter');
  }

  /** Gives the keyboard to the canvas, by keys. */
  async toCanvas(): Promise<void> {
    for (let step = 0; step < 2; step += 1) {
      if (await this.canvas.evaluate((canvas) => canvas === document.activeElement)) return;
      const before = await this.page.evaluate(() => document.activeElement?.id);
      await this.page.keyboard.press('F6');
      // The outline takes the keyboard a frame later: a second key before that would still come from here.
      await expect.poll(() => this.page.evaluate(() => document.activeElement?.id)).not.toBe(before);
    }
    await expect(this.canvas).toBeFocused();
  }

  /** The lines of the search box that are nodes. */
  found(): Locator {
    return this.page.getByRole('group', { name: 'Nodes' }).getByRole('option');
  }

  /** The title of what the inspector shows. */
  inspected(name: string | RegExp): Locator {
    return this.inspector.getByRole('heading', { name });
  }

  /** Selects a relationship in the outline, beneath the node that its sentence begins with or ends in. */
  async chooseInOutline(node: string, sentence: RegExp): Promise<void> {
    if (!(await this.outline.isVisible())) await this.page.getByRole('button', { name: /^Outline/ }).click();
    const item = this.outline.getByRole('treeitem', { name: new RegExp(`^${node}, .*\\d+ relationships$`) });
    if ((await item.getAttribute('aria-expanded')) === 'false') {
      await item.focus();
      await item.press('ArrowRight');
    }
    await item.getByRole('treeitem', { name: sentence }).click();
  }

  /** Writes a query into the console, which is opened first. */
  async write(query: string): Promise<void> {
    if (!(await this.console.isVisible())) await this.page.keyboard.press('Control+j');
    await this.editor.press('Control+a');
    await this.page.keyboard.insertText(query);
  }

  async run(query: string): Promise<void> {
    await this.write(query);
    await this.editor.press('Control+Enter');
  }

  /** The cells of the result, row by row. */
  cells(): Locator {
    return this.results.getByRole('gridcell');
  }

  /** Where nodes and relationships are drawn. */
  places(): Promise<readonly Place[]> {
    return this.page.evaluate(() => {
      const { relata } = globalThis as unknown as { relata?: { places(): readonly Place[] } };
      return relata?.places() ?? [];
    });
  }

  /** The names of the nodes that are drawn. */
  async names(): Promise<string[]> {
    return (await this.places()).filter(({ kind }) => kind === 'node').map(({ text }) => text);
  }

  /** Everything in sight: a panel that has opened may cover what is next. */
  async fit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fit everything' }).click();
    await this.settled();
  }

  /** Clicks a node or a relationship where it is drawn. */
  async clickOn(text: string, options: { readonly modifiers?: readonly 'Shift'[] } = {}): Promise<void> {
    await this.canvas.click({
      position: await this.placeOf(text),
      modifiers: [...(options.modifiers ?? [])],
    });
  }

  async doubleClickOn(text: string): Promise<void> {
    await this.canvas.dblclick({ position: await this.placeOf(text) });
  }

  async placeOf(text: string): Promise<{ x: number; y: number }> {
    const place = (await this.places()).find((each) => each.text === text);
    if (place === undefined) throw new Error(`${text} is not drawn`);
    return { x: place.x, y: place.y };
  }
}
