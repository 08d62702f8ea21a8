import { atom } from 'nanostores';

/** Something done that can be undone, or that went wrong; shown for a while. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'fault';
  readonly text: string;
  readonly hint: string | null;
  readonly undo: boolean;
}

export const $notices = atom<readonly Notice[]>([]);

const LASTS = 8000;
let last = 0;

/** Says something for eight seconds. */
export function notify(notice: Partial<Notice> & { readonly text: string }): void {
  last += 1;
  const made: Notice = { kind: 'done', hint: null, undo: false, ...notice, id: last };
  $notices.set([...$notices.get(), made].slice(-3));
  setTimeout(() => dismiss(made.id), LASTS);
}

export function dismiss(id: number): void {
  $notices.set($notices.get().filter((notice) => notice.id !== id));
}
