import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { StringStream } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

import { KEYWORDS } from '../state/cypher/keywords.ts';

interface State {
  /** The end of an open string, quoted name or block comment that goes on over lines. */
  inside: '"' | "'" | '`' | '*/' | null;
  /** The last symbol, to tell a label (`:Person`) from a map's key (`name: …`). */
  afterColon: boolean;
  /** The last word was such a label or type: `|` may add another. */
  afterName: boolean;
}

/** Colours while typing; what a word means is the language worker's business. */
const cypher = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ inside: null, afterColon: false, afterName: false }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  token(stream, state) {
    if (state.inside !== null) return closeInside(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) return openInside(stream, state, '*/');
    const quote = stream.match(/^["'`]/);
    if (quote !== null && quote !== true && quote !== false)
      return openInside(stream, state, quote[0] as '"');
    if (stream.match(/^\$(`[^`]*`|\w+)/)) return 'variableName.special';
    if (stream.match(/^(0x[\da-f]+|\d[\d_]*(\.\d+)?(e[+-]?\d+)?|\.\d+)/i)) return 'number';
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
    if (word !== null && word !== true && word !== false) return wordStyle(stream, state, word[0]);
    const symbol = stream.next();
    const named = state.afterColon || state.afterName;
    state.afterColon = symbol === ':' || (named && (symbol === '|' || symbol === '&' || symbol === '!'));
    state.afterName = false;
    return 'operator';
  },
});

/** Keywords that are functions, too. */
const CALLED = /^(?:all|any|collect|count|exists|none|single)$/i;

function wordStyle(stream: StringStream, state: State, word: string): string {
  const name = state.afterColon;
  state.afterColon = false;
  state.afterName = name;
  if (name) return /^[^[]*\[[^\]]*$/.test(stream.string.slice(0, stream.start)) ? 'propertyName' : 'typeName';
  const called = stream.match(/^\s*\(/, false);
  if (KEYWORDS.has(word.toUpperCase()) && !(called && CALLED.test(word))) return 'keyword';
  return called ? 'variableName.function' : 'variableName';
}

function openInside(stream: StringStream, state: State, end: '"' | "'" | '`' | '*/'): string {
  state.inside = end;
  return closeInside(stream, state);
}

function closeInside(stream: StringStream, state: State): string {
  const end = state.inside;
  const style =
    end === '*/' ? 'comment' : end === '`' ? (state.afterColon ? 'typeName' : 'variableName') : 'string';
  while (!stream.eol()) {
    if (end !== null && stream.match(end)) {
      state.inside = null;
      if (end === '`') state.afterColon = false;
      return style;
    }
    if (stream.next() === '\\' && end !== '`' && end !== '*/') stream.next();
  }
  return style;
}

const style = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '500', color: 'var(--accent-text)' },
  { tag: tags.typeName, color: 'var(--code-label)' },
  { tag: tags.propertyName, color: 'var(--code-type)' },
  { tag: [tags.string, tags.number], color: 'var(--code-value)' },
  { tag: tags.special(tags.variableName), color: 'var(--code-value)', fontWeight: '500' },
  { tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
  { tag: [tags.variableName, tags.operator], color: 'var(--text-2)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-type)' },
]);

export const cypherHighlighting: Extension = [cypher, syntaxHighlighting(style)];
