import { useStore } from '@nanostores/react';

import { drawBetween } from '../../state/actions/draw-result.ts';
import { $drawBetween } from '../../state/console.ts';
import { count } from '../../ui/numbers.ts';

/** Whether relationships between result nodes are drawn that the query did not return. */
export function BetweenSwitch({ added, whole = false }: { added: number; whole?: boolean }) {
  const between = useStore($drawBetween);
  return (
    <label
      className="inline-switch"
      title="Draw relationships between the nodes of a result that the query did not return"
    >
      <input
        type="checkbox"
        checked={between}
        onChange={(event) => void drawBetween(event.currentTarget.checked)}
      />
      {whole
        ? `Draw relationships between result nodes that the query did not return (${count(added)} now)`
        : added > 0
          ? `${count(added)} of them added`
          : 'add those between'}
    </label>
  );
}
