/** How soon and how near a second touch has to come, in ms and pixels. Of a mouse the browser counts the presses. */
const SOON_MS = 450;
const NEAR = 24;
/** How long after the second press the browser may still send what follows from it. */
const ECHO_MS = 100;

const BY_MOUSE: readonly string[] = ['mousedown', 'mouseup', 'click', 'dblclick'];
const BY_TOUCH: readonly string[] = ['pointerdown', 'touchstart', 'pointerup', 'touchend', ...BY_MOUSE];

interface Tap {
  readonly press: PointerEvent;
  readonly node: string | null;
}

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
  let mouse = true;
  let last: PointerEvent | null = null;
  let first: Tap | null = null;
  let second: Tap | null = null;
  let echo = 0;

  const press = (event: PointerEvent) => {
    clearTimeout(echo);
    mouse = event.pointerType === 'mouse';
    second = !mouse && first !== null && follows(first.press, event) ? first : null;
    if (!mouse) first = null;
    const { target, button, isPrimary } = event;
    last = button === 0 && isPrimary && target instanceof Node && host.contains(target) ? event : null;
  };
  const pressByMouse = ({ detail, button }: MouseEvent) => {
    second = detail > 1 && button === 0 ? first : null;
    first = null;
  };
  const release = () => {
    const node = second?.node ?? null;
    echo = window.setTimeout(() => {
      second = null;
    }, ECHO_MS);
    if (node !== null) opened(node);
  };
  const hear = (event: Event) => {
    const { type } = event;
    if (type === 'pointerdown') press(event as PointerEvent);
    if (type === 'mousedown' && mouse) pressByMouse(event as MouseEvent);
    // A handle that has the pointer must hear when it is let go: of a mouse only what the browser counts is kept back.
    if (second === null || !(mouse ? BY_MOUSE : BY_TOUCH).includes(type)) return;
    event.stopImmediatePropagation();
    if (type === 'mousedown') event.preventDefault();
    if (type === (mouse ? 'mouseup' : 'pointerup')) release();
  };
  for (const type of BY_TOUCH) {
    window.addEventListener(type, hear, { capture: true, passive: type === 'touchstart' });
  }
  return {
    tapped(node) {
      first = last === null ? null : { press: last, node };
    },
    dispose() {
      clearTimeout(echo);
      for (const type of BY_TOUCH) window.removeEventListener(type, hear, { capture: true });
    },
  };
}

function follows(first: PointerEvent, { clientX, clientY, isPrimary, timeStamp }: PointerEvent): boolean {
  const far = Math.hypot(clientX - first.clientX, clientY - first.clientY);
  return isPrimary && timeStamp - first.timeStamp <= SOON_MS && far <= NEAR;
}
