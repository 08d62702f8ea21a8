const WIDTHS = ['62%', '88%', '74%', '51%', '80%'];

/** Grey bars in the place of what is still on its way. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div aria-busy="true" aria-label="On its way">
      {WIDTHS.slice(0, rows).map((width) => (
        <span key={width} className="skeleton" style={{ width }} />
      ))}
    </div>
  );
}
