import { ApiProblem } from '../../api.ts';
import { notify } from '../notices.ts';

/** The answer, or null after saying what went wrong. Stopped requests say nothing. */
export async function attempt<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { code, detail, hint } = error.body;
    if (code !== 'cancelled') notify({ kind: 'fault', text: detail, hint: hint ?? null });
    return null;
  }
}
