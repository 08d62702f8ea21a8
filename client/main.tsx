import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.css';
import './theme.css';
import './layout.css';
import './ui/buttons.css';
import './ui/words.css';
import './ui/folded-line.css';
import './ui/switches.css';
import './ui/badges.css';
import './ui/signs.css';
import './ui/menus.css';
import './ui/skeleton.css';
import './ui/fault-card.css';
import './ui/problem-card.css';
import { MantineProvider, createTheme } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { App } from './App.tsx';
import { FOLDED_BELOW } from './panels/use-window.ts';
import { $drawerHeight, $inspectorWidth, $sideWidth, $sampleNoteClosed, $sidePanel } from './state/panels.ts';
import { $pastRuns, isHistory } from './state/past-runs.ts';
import { remember } from './state/remember.ts';
import { iconMarkup } from './ui/label-icon.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// The scroll lock under dialogs writes a style element and looks here for the nonce.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const THEME = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'indigo',
  primaryShade: 8,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, fz: 12, py: 3, color: 'var(--text)', c: 'var(--panel)' } },
  },
});

// On a narrow page the panel would lie over the first picture; what is remembered there would fold it on a wide one.
if (innerWidth < FOLDED_BELOW) $sidePanel.set(null);
else
  remember('side-panel', $sidePanel, (value) => value === null || value === 'legend' || value === 'outline');
remember('console-height', $drawerHeight, (value) => typeof value === 'number');
remember('side-width', $sideWidth, (value) => typeof value === 'number');
remember('inspector-width', $inspectorWidth, (value) => typeof value === 'number');
remember('past-runs', $pastRuns, isHistory);
remember('sample-note-closed', $sampleNoteClosed, (value) => typeof value === 'boolean');

const icons = iconMarkup();
const host = document.getElementById('root');
if (host === null) throw new Error('index.html has no #root');

// Names are measured before they are placed, so their font must be there first.
await Promise.allSettled([
  document.fonts.load('500 11px "Inter Variable"'),
  document.fonts.load('600 12px "Inter Variable"'),
]);
createRoot(host).render(
  <MantineProvider theme={THEME} getStyleNonce={() => nonce} defaultColorScheme="auto">
    <App icons={icons} nonce={nonce} />
  </MantineProvider>,
);
