import { isList, isNode, valueAt } from '../../../contract/values.ts';
import type { NodeValue } from '../../../contract/values.ts';
import sourcesOfClaims from '../../../cypher/sources-of-claims.cypher?raw';
import { ApiProblem, lines } from '../../api.ts';
import { $drawn } from '../drawn.ts';
import type { GraphRelationship } from '../elements.ts';
import { $info, graphName } from '../info.ts';
import { $legend } from '../legend.ts';
import { $looks } from '../looks.ts';
import { frameOf } from '../picture-frame.ts';
import type { Behind, PictureFrame } from '../picture-frame.ts';
import { $statusLine } from '../status-line.ts';

/** With more claims than this the database is not asked for their sources; the picture says how many claims there are. */
const MOST_CLAIMS = 5000;
const MOST_SOURCES = 200;

/** What is to stand around a picture of what is drawn now. */
export async function framePicture(today: string): Promise<PictureFrame> {
  const info = $info.get();
  return frameOf({
    title: info === null ? 'Relata' : graphName(info),
    status: $statusLine.get(),
    legend: $legend.get(),
    looks: $looks.get(),
    behind: await behind($drawn.get().relationships),
    today,
  });
}

async function behind(relationships: readonly GraphRelationship[]): Promise<Behind> {
  const claims = [...new Set(relationships.flatMap(claimsOf))];
  const askable = claims.length > 0 && claims.length <= MOST_CLAIMS && $info.get()?.access.queries === true;
  return { claims: claims.length, sources: askable ? await sourcesOf(claims) : null };
}

function claimsOf({ properties }: GraphRelationship): string[] {
  const claims = valueAt(properties, 'claims');
  return isList(claims) ? claims.filter((claim) => typeof claim === 'string') : [];
}

/** Null when the database does not answer, or has more sources than a picture can name. */
async function sourcesOf(claims: readonly string[]): Promise<NodeValue[] | null> {
  const body = {
    query: sourcesOfClaims,
    parameters: { claims, limit: MOST_SOURCES + 1 },
  };
  const sources: NodeValue[] = [];
  try {
    for await (const line of lines('POST /api/query', { body })) {
      if (line.kind === 'rows')
        sources.push(...line.rows.flatMap(([value = null]) => (isNode(value) ? value : [])));
      else if (line.kind === 'problem') return null;
    }
  } catch (error) {
    // The picture can do without: it says how many claims there are.
    if (error instanceof ApiProblem) return null;
    throw error;
  }
  return sources.length > MOST_SOURCES ? null : sources;
}
