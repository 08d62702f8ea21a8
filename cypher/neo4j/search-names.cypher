// Nodes with a text that matches a pattern in one of some properties or among the aliases, shortest text first.
// @why In somebody else's database these properties may hold anything, and Neo4j refuses to make text of a list.
// @param pattern  a regular expression for the whole text
// @param keys     names of the properties
// @param label    only nodes with this label; null for all
// @param scan     nodes looked at, at most
// @param limit
MATCH (n) WHERE $label IS NULL OR $label IN labels(n)
WITH n LIMIT $scan
WITH n, [key IN $keys | toStringOrNull(n[key])] +
  CASE WHEN n.aliases IS :: LIST<STRING NOT NULL> THEN coalesce(n.aliases, []) ELSE [toStringOrNull(n.aliases)] END AS texts
WITH n, [text IN texts WHERE text =~ $pattern] AS found
WHERE size(found) > 0
WITH n, size(found[0]) AS length
RETURN n AS node
ORDER BY length LIMIT $limit
