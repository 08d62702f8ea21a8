import './problem-card.css';
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension, Text } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, WidgetType, lineNumberMarkers } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

/** What is wrong at a place of the text, and what can be done about it. */
export interface ProblemCard {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly text: string;
  /** The same at length. */
  readonly whole: string;
  readonly code: string;
  /** What the button says; null where nobody knows a way out. */
  readonly button: string | null;
}

/** Shows a card under the line it speaks of; null takes card and mark away. */
export const showProblem = StateEffect.define<ProblemCard | null>();

/** The card goes with the first change of the text: it was about another text. The mark goes when its place changes. */
interface Shown {
  readonly card: ProblemCard | null;
  readonly mark: Pick<ProblemCard, 'from' | 'to' | 'severity'> | null;
}

const shown = StateField.define<Shown>({
  create: () => ({ card: null, mark: null }),
  update(before, { changes, docChanged, effects, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(showProblem)) continue;
      const card = effect.value === null ? null : within(newDoc, effect.value);
      return { card, mark: card };
    }
    if (!docChanged || before.mark === null) return before;
    const { from, to, severity } = before.mark;
    if (changes.touchesRange(from, to) !== false) return { card: null, mark: null };
    return { card: null, mark: { from: changes.mapPos(from), to: changes.mapPos(to), severity } };
  },
});

function within({ length }: Text, card: ProblemCard): ProblemCard {
  const to = Math.min(Math.max(card.to, card.from + 1), length);
  return { ...card, from: Math.max(0, Math.min(card.from, to - 1)), to };
}

function marksIn(state: EditorState, onFix: () => void): DecorationSet {
  const { card, mark } = state.field(shown);
  const set = [];
  if (mark !== null && mark.from < mark.to) {
    set.push(
      Decoration.mark({ class: `cm-lintRange cm-lintRange-${mark.severity}` }).range(mark.from, mark.to),
    );
  }
  if (card !== null) {
    const widget = new CardWidget(card, state.doc.lineAt(card.from).number, onFix);
    set.push(Decoration.widget({ widget, side: 1, block: true }).range(state.doc.lineAt(card.from).to));
  }
  return Decoration.set(set, true);
}

class LineMarker extends GutterMarker {
  override readonly elementClass: string;

  constructor(severity: ProblemCard['severity']) {
    super();
    this.elementClass = `cm-problem-${severity}`;
  }
}
const MARKERS = { error: new LineMarker('error'), warning: new LineMarker('warning') };

function numbersIn(state: EditorState): RangeSet<GutterMarker> {
  const { mark } = state.field(shown);
  if (mark === null) return RangeSet.empty;
  return RangeSet.of(MARKERS[mark.severity].range(state.doc.lineAt(mark.from).from));
}

class CardWidget extends WidgetType {
  readonly card: ProblemCard;
  readonly line: number;
  readonly onFix: () => void;

  constructor(card: ProblemCard, line: number, onFix: () => void) {
    super();
    this.card = card;
    this.line = line;
    this.onFix = onFix;
  }

  override eq(other: CardWidget): boolean {
    return other.card === this.card;
  }

  override toDOM(): HTMLElement {
    const { severity, text, whole, code, button } = this.card;
    // The editor measures what it is given without margins: the room around the card is padding of this.
    const room = element('div', 'query-problem-room');
    const card = element('div', 'query-problem');
    card.dataset['severity'] = severity;
    card.setAttribute('role', 'group');
    card.setAttribute('aria-label', `Problem in line ${this.line}`);
    const says = element('p', '');
    says.textContent = text;
    says.title = whole;
    const kind = element('code', 'query-problem-code');
    kind.textContent = code;
    card.append(says, kind);
    if (button !== null) card.append(fixButton(button, this.onFix));
    room.append(card);
    return room;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function fixButton(text: string, onFix: () => void): HTMLElement {
  const button = element('button', 'button');
  button.setAttribute('type', 'button');
  const keys = element('kbd', '');
  keys.textContent = 'Alt ↵';
  button.append(text, keys);
  button.addEventListener('click', onFix);
  return button;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** Whether a card is shown: the database has spoken, so the grammar need not. */
export function hasCard(state: EditorState): boolean {
  return state.field(shown).card !== null;
}

/** Cards under lines; `onFix` is called when the way out they offer is taken. */
export function problemCards(onFix: () => void): Extension {
  return [
    shown,
    EditorView.decorations.compute([shown], (state) => marksIn(state, onFix)),
    lineNumberMarkers.compute([shown], numbersIn),
  ];
}
