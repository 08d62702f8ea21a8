import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintKeymap, linter, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';

import { optionFrom } from './completion-option.ts';
import { difference } from './difference.ts';
import { cypherHighlighting } from './highlight.ts';
import { startLanguage } from './language.ts';
import type { QuerySchema } from './messages.ts';
import { hasCard, problemCards, showProblem } from './problem-card.ts';
import type { ProblemCard } from './problem-card.ts';
import { lookOf } from './theme.ts';
import { typeOver } from './type-over.ts';

export interface EditorOptions {
  readonly text: string;
  readonly dark: boolean;
  readonly nonce: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
  /** The way out of a problem is taken. */
  readonly onFix: () => void;
  /** Asked for the text of an earlier run; null when there is none that way. */
  readonly onHistory: (step: -1 | 1) => string | null;
}

export interface QueryEditor {
  setText(text: string): void;
  setDark(dark: boolean): void;
  setSchema(schema: QuerySchema): void;
  /** Says under a line what is wrong there; null takes it away. */
  show(problem: ProblemCard | null): void;
  format(): Promise<void>;
  focus(): void;
  dispose(): void;
}

/** A Cypher editor with completion, checks, formatting and history in `host`, outside React. */
export function mountEditor(host: HTMLElement, options: EditorOptions): QueryEditor {
  const language = startLanguage();
  const look = new Compartment();
  let marked: number | null = null;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.text.length },
      extensions: [
        EditorView.cspNonce.of(options.nonce),
        Prec.highest(keymap.of(ownKeys(options))),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        typeOver,
        problemCards(options.onFix),
        highlightActiveLine(),
        search({ top: true }),
        EditorView.lineWrapping,
        placeholder('Write Cypher here'),
        cypherHighlighting,
        autocompletion({ override: [(context) => complete(context)], icons: false }),
        linter((current) => (hasCard(current.state) ? [] : check(current)), { delay: 600 }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher query' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        look.of(lookOf(options.dark)),
      ],
    }),
  });

  async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const word = context.matchBefore(/[\p{L}\p{N}_`$]+/u);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (!context.explicit && word === null && !/[:.|]/.test(before)) return null;
    const text = context.state.doc.toString();
    const found = await language.ask('complete', { text, offset: context.pos });
    if (context.aborted || found.options.length === 0) return null;
    return { from: found.from, options: found.options.map(optionFrom), validFor: /^[`$]?[\p{L}\p{N}_]*$/u };
  }

  async function check(current: EditorView) {
    const text = current.state.doc.toString();
    if (text.trim() === '') return [];
    const found = await language.ask('lint', { text });
    if (hasCard(current.state)) return [];
    // The grammar is Neo4j's; the database has the last word, so nothing here stops a run.
    return found
      .filter((diagnostic) => diagnostic.from <= text.length)
      .map((diagnostic) => ({ ...diagnostic, to: Math.min(diagnostic.to, text.length) }));
  }

  return {
    setText(text) {
      const change = difference(view.state.doc.toString(), text);
      if (change === null) return;
      view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length } });
    },
    setDark: (dark) => view.dispatch({ effects: look.reconfigure(lookOf(dark)) }),
    setSchema: (schema) => language.setSchema(schema),
    show(problem) {
      const fresh = problem !== null && problem.from !== marked;
      marked = problem?.from ?? null;
      if (problem !== null) view.dispatch(setDiagnostics(view.state, []));
      view.dispatch({
        effects: [
          showProblem.of(problem),
          ...(fresh
            ? [EditorView.scrollIntoView(Math.min(problem.from, view.state.doc.length), { y: 'center' })]
            : []),
        ],
      });
    },
    async format() {
      const text = view.state.doc.toString();
      const done = await language.ask('format', { text, offset: view.state.selection.main.head });
      if (view.state.doc.toString() !== text) return;
      view.dispatch({
        changes: { from: 0, to: text.length, insert: done.text },
        selection: { anchor: Math.min(done.offset, done.text.length) },
      });
    },
    focus: () => view.focus(),
    dispose() {
      language.dispose();
      view.destroy();
    },
  };
}

function ownKeys(options: EditorOptions) {
  const recall = (step: -1 | 1) => (view: EditorView) => {
    const text = options.onHistory(step);
    if (text !== null) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    }
    return true;
  };
  return [
    { key: 'Mod-Enter', run: (view: EditorView) => (closeCompletion(view), options.onRun(), true) },
    { key: 'Mod-.', run: () => (options.onStop(), true) },
    { key: 'Alt-Enter', run: () => (options.onFix(), true) },
    { key: 'Mod-ArrowUp', run: recall(-1) },
    { key: 'Mod-ArrowDown', run: recall(1) },
  ];
}
