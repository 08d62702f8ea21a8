import type { Remedy } from '../../contract/import.ts';
import { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { ImportRun } from './run.ts';

/** What is wrong with a row that names an entity that is not there, and what would let it in. */
export async function missingEnd(run: ImportRun, role: string, id: string): Promise<Fault> {
  const near = await nearest(run, id);
  const make: Remedy = { kind: 'make', id };
  if (near === null) {
    const reason = `There is no entity "${id}": add it to a file of entities, or correct the id.`;
    return new Fault(role, id, reason, [make]);
  }
  const closest = near.name === null ? near.id : `${near.id}, ${near.name}`;
  const reason = `There is no entity "${id}". The closest is ${closest}.`;
  return new Fault(role, id, reason, [{ kind: 'use', value: near.id, name: near.name }, make]);
}
