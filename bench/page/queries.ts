/** What the first picture shows, and what the expansion of its hub adds, as plain values for the plain page. */
const ENDS = 'RETURN a.id AS from, a.name AS fromName, type(r) AS type, b.id AS to, b.name AS toName';
export const FIRST_QUERY = `MATCH (a:First)-[r]->(b:First) ${ENDS}`;
export const LATE_QUERY = `MATCH (a:First)-[r]->(b:Late) ${ENDS}`;

/** The same picture for Relata, which draws nodes and relationships. */
export const DRAW_QUERY = 'MATCH (a:First)-[r]->(b:First) RETURN a AS a, r AS r, b AS b';
export const PADDING_QUERY = 'MATCH (p:Padding) RETURN p AS p';
