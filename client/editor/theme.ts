import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const RULES = {
  '&': { height: '100%', fontSize: '12.5px', backgroundColor: 'transparent', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '20px',
    // What is written is what is sent: no arrows in the place of a hyphen and an angle.
    fontVariantLigatures: 'none',
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--text-3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)' },
  '.cm-lineNumbers .cm-gutterElement.cm-problem-error': { color: 'var(--denied)', fontWeight: '700' },
  '.cm-lineNumbers .cm-gutterElement.cm-problem-warning': { color: 'var(--possible)', fontWeight: '700' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--panel)',
    color: 'var(--text)',
    border: '1px solid var(--border)',
    borderRadius: '6px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    padding: '4px',
    borderRadius: '8px',
    boxShadow: 'var(--shadow-2)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: '280px',
    maxHeight: '220px',
    fontFamily: 'var(--mono)',
    fontSize: '12px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '16px',
    justifyContent: 'space-between',
    padding: '2px 8px',
    borderRadius: '4px',
    lineHeight: '20px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--active)',
    color: 'var(--text)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent-text)', fontWeight: '600' },
  '.cm-completionDetail': {
    marginLeft: '0',
    color: 'var(--text-2)',
    fontFamily: 'var(--sans)',
    fontSize: '11.5px',
    fontStyle: 'normal',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
};

const light = EditorView.theme(RULES, { dark: false });
const dark = EditorView.theme(RULES, { dark: true });

/** Both looks read the page's tokens; `dark` tells CodeMirror which of its own defaults to start from. */
export function lookOf(isDark: boolean): Extension {
  return isDark ? dark : light;
}
