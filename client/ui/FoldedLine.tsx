import { useEffect, useLayoutEffect, useRef } from 'react';

interface FoldedLineProps {
  readonly className: string;
  /** All of it in words, for what is folded away. */
  readonly title: string;
  readonly role?: 'status';
  /** The parts, the most important first. */
  readonly children: React.ReactNode;
}

/** One line that leaves out whole parts when there is no room for all, and cuts none. */
export function FoldedLine({ className, title, role, children }: FoldedLineProps) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => fold(room.current));
  useEffect(() => {
    if (room.current === null) return undefined;
    const observer = new ResizeObserver(() => fold(room.current));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={room} className={`folded-room ${className}`}>
      <p className="folded-line" role={role} title={title}>
        {children}
      </p>
    </div>
  );
}

/** Takes in one part after the other, and leaves out those that do not fit any more: measured at once, then changed. */
function fold(room: HTMLElement | null): void {
  const line = room?.firstElementChild;
  if (room === null || !(line instanceof HTMLElement)) return;
  const parts = [...line.children].filter((part) => part instanceof HTMLElement);
  line.removeAttribute('data-tight');
  for (const part of parts) part.hidden = false;
  const most = room.clientWidth;
  const widths = parts.map((part) => part.offsetWidth);
  const gap = Number.parseFloat(getComputedStyle(line).columnGap) || 0;
  const around = line.offsetWidth - widths.reduce((sum, width) => sum + width + gap, -gap);
  let used = around + (widths[0] ?? 0);
  // What matters most is never left out: it ends in dots where even that is too long.
  line.toggleAttribute('data-tight', used > most);
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const width = gap + (widths[index] ?? 0);
    part.hidden = used + width > most;
    if (!part.hidden) used += width;
  }
}
