import type { Scheme } from '../state/palette.ts';

/** Colours the drawing takes from the page's theme. */
export interface Tokens {
  readonly scheme: Scheme;
  readonly canvas: string;
  readonly panel: string;
  readonly border: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly edge: string;
  readonly edgeCaption: string;
  readonly accent: string;
  readonly denied: string;
  readonly icon: string;
  readonly sans: string;
}

export function readTokens(host: HTMLElement): Tokens {
  const style = getComputedStyle(host);
  const at = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    scheme: document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light',
    canvas: at('canvas'),
    panel: at('panel'),
    border: at('border-strong'),
    text: at('text'),
    text2: at('text-2'),
    text3: at('text-3'),
    edge: at('edge'),
    edgeCaption: at('edge-caption'),
    accent: at('accent'),
    denied: at('denied'),
    icon: at('node-icon'),
    sans: at('sans'),
  };
}

/** The page restyles all it has in the frame of the switch, and once more when transitions are allowed again. */
const SWITCH_TAKES = 40;

/** Calls back when the page has changed between light and dark, in a task after its own. */
export function onSchemeChange(changed: () => void): () => void {
  let task = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(task);
    task = window.setTimeout(changed, SWITCH_TAKES);
  });
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => {
    observer.disconnect();
    clearTimeout(task);
  };
}
