import type { ProblemCard } from '../../editor/problem-card.ts';
import type { Remedy, Trouble } from '../../state/troubles/trouble.ts';

const BUTTONS: Readonly<Record<Remedy['kind'], string>> = {
  change: 'Fix it',
  'permit-writes': 'Allow writing',
  'add-parameters': 'Add to parameters',
};

/** What is wrong, where, and what to do about it, in sentences. */
export function problemText({ query, from, says, advice }: Trouble): string {
  const lines = query.slice(0, from).split('\n');
  const place = `Line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}.`;
  return [says, place, advice].filter((part) => part !== null).join(' ');
}

/** The card for the editor. */
export function cardOf(trouble: Trouble): ProblemCard {
  const { from, to, severity, whole, code, remedy } = trouble;
  const button = remedy === null ? null : BUTTONS[remedy.kind];
  return { from, to, severity, text: problemText(trouble), whole, code, button };
}
