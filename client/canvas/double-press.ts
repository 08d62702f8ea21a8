/** How soon and how near a second press has to come, in ms and pixels; systems wait about as long. */
const SOON_MS = 450;
const NEAR = { mouse: 6, touch: 24 };
/** How long after the second press the browser may still send what follows from it. */
const ECHO_MS = 100;

const PRESSES = ['pointerdown', 'mousedown', 'touchstart'] as const;
const RELEASES = ['pointerup', 'mouseup', 'touchend', 'click', 'dblclick'] as const;

interface DoublePress {
  /** The press that has just ended was a tap, on this node or on something else. */
  readonly tapped: (node: string | null) => void;
  readonly dispose: () => void;
}

/**
 * A double press belongs to what its first press hit, wherever the second lands: by then the inspector may have opened
 * under the pointer, or the node have moved into sight. The second press does nothing else, on a button least of all.
 */
export function listenToDoublePress(host: HTMLElement, opened: (node: string) => void): DoublePress {
  let last: PointerEvent | null = null;
  let first: { readonly press: PointerEvent; readonly node: string | null } | null = null;
  let second: { readonly node: string | null } | null = null;
  let echo = 0;

  const press = (event: PointerEvent) => {
    clearTimeout(echo);
    second = first !== null && follows(first.press, event) ? first : null;
    first = null;
    const { target, button, isPrimary } = event;
    last = button === 0 && isPrimary && target instanceof Node && host.contains(target) ? event : null;
  };
  const release = () => {
    if (second === null) return;
    const { node } = second;
    echo = window.setTimeout(() => {
      second = null;
    }, ECHO_MS);
    if (node !== null) opened(node);
  };
  const swallow = (event: Event) => {
    if (event.type === 'pointerdown') press(event as PointerEvent);
    if (second === null) return;
    event.stopImmediatePropagation();
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'pointerup') release();
  };
  const types = [...PRESSES, ...RELEASES];
  for (const type of types)
    window.addEventListener(type, swallow, { capture: true, passive: type === 'touchstart' });
  return {
    tapped(node) {
      first = last === null ? null : { press: last, node };
    },
    dispose() {
      clearTimeout(echo);
      for (const type of types) window.removeEventListener(type, swallow, { capture: true });
    },
  };
}

function follows(first: PointerEvent, second: PointerEvent): boolean {
  const { button, clientX, clientY, isPrimary, pointerType, timeStamp } = second;
  if (button !== 0 || !isPrimary) return false;
  const near = pointerType === 'mouse' ? NEAR.mouse : NEAR.touch;
  return (
    timeStamp - first.timeStamp <= SOON_MS &&
    Math.hypot(clientX - first.clientX, clientY - first.clientY) <= near
  );
}
