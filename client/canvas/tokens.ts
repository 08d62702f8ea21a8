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

/** Calls back when the page changes between light and dark. */
export function onSchemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}
