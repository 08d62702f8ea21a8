import { useEffect } from 'react';

/** What is pressed as one, whichever of its parts lies under the pointer. */
const CONTROL = 'button, a, label, input, select, textarea, [role], [contenteditable="true"]';
const TYPES = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * The second press of a double-click belongs to what the first one hit. What has come under the pointer since, such as
 * the scrim of a dialog that the first has opened or what lay beneath one that it has closed, was not meant.
 */
export function useSecondPress(): void {
  useEffect(() => {
    let before: Element | null = null;
    let astray = false;
    const watch = (event: MouseEvent) => {
      if (event.type === 'mousedown') {
        const control = controlOf(event.target);
        astray = event.detail > 1 && before !== null && !together(before, control);
        before = control;
      }
      if (!astray || event.detail < 2) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of TYPES) addEventListener(type, watch, { capture: true });
    return () => {
      for (const type of TYPES) removeEventListener(type, watch, { capture: true });
    };
  }, []);
}

function controlOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? (target.closest(CONTROL) ?? target) : null;
}

function together(first: Element, second: Element | null): boolean {
  return first.contains(second) || second?.contains(first) === true;
}
