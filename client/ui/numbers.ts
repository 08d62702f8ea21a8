/** A count with a comma between thousands. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** So many of a thing: "1 node", "1,106 nodes". */
export function many(amount: number, thing: string): string {
  return `${count(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}

/** The time of day, as in 14:02. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** When something was: the time of today, the date before it otherwise. */
export function moment(at: number, now = Date.now()): string {
  const then = new Date(at);
  if (then.toDateString() === new Date(now).toDateString()) return clock(at);
  const day = then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${clock(at)}`;
}

/** A time as a person says it: 14 ms, 0.8 s, 2 min 5 s. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
