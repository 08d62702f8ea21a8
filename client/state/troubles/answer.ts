import type { Run } from '../console.ts';
import { tokensOf } from '../cypher/tokens.ts';
import type { Vocabulary } from '../fixes/fix.ts';
import { unknownName } from '../fixes/unknown-name.ts';
import type { Trouble } from './trouble.ts';

/** Why a query may have found nothing: a label or type that nothing has. */
export function nothingFound({ query }: Run, vocabulary: Vocabulary): Trouble | null {
  const unknown = vocabulary.labels.length === 0 ? null : unknownName(query, vocabulary);
  if (unknown === null) return null;
  const { what, name, token, fix } = unknown;
  const says = `No ${what === 'label' ? 'node' : 'relationship'} is known to have the ${what} ${name}.`;
  return {
    query,
    from: token.start,
    to: token.end,
    severity: 'warning',
    code: 'found nothing',
    says,
    whole: says,
    advice: fix?.asks ?? 'The legend lists what there is.',
    remedy: fix === null ? null : { kind: 'change', fix },
  };
}

/** The first warning that came with an answer and names its place. */
export function warned({ query, end }: Run): Trouble | null {
  const warning = end?.notifications.find(
    ({ severity, position }) => severity === 'warning' && position !== undefined,
  );
  const place = tokensOf(query).find(
    (token) => token.end > (warning?.position?.offset ?? Number.POSITIVE_INFINITY),
  );
  if (warning === undefined || place === undefined) return null;
  return {
    query,
    from: place.start,
    to: place.end,
    severity: 'warning',
    code: 'warning',
    says: warning.description,
    whole: `${warning.title} ${warning.description}`,
    advice: null,
    remedy: null,
  };
}
