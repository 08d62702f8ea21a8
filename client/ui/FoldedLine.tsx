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

/** Takes in one part after the other, and leaves out those that do not fit any more. */
function fold(room: HTMLElement | null): void {
  const line = room?.firstElementChild;
  if (room === null || !(line instanceof HTMLElement)) return;
  const [first, ...rest] = [...line.children].filter((part) => part instanceof HTMLElement);
  for (const part of rest) part.hidden = true;
  line.removeAttribute('data-tight');
  if (first !== undefined) first.hidden = false;
  // What matters most is never left out: it ends in dots where even that is too long.
  if (line.toggleAttribute('data-tight', line.offsetWidth > room.clientWidth)) return;
  for (const part of rest) {
    part.hidden = false;
    if (line.offsetWidth > room.clientWidth) part.hidden = true;
  }
}
