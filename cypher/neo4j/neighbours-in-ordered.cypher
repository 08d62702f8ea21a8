// The first neighbours that relationships to a node come from, by name, by degree, or by the latest date. Of lists the first item counts.
// @why Neo4j refuses to make text of what has none, such as bytes or an empty list.
// @param id
// @param without  element ids of nodes to leave out
// @param labels   only neighbours with one of these; all when empty
// @param limit
// @param by       name, degree or date
// @slot identity  the engine's own function for ids
// @slot types
// @slot order
MATCH (n)<-[r:{{types}}]-(m)
WHERE {{identity}}(n) = $id AND NOT {{identity}}(m) IN $without
  AND (size($labels) = 0 OR any(label IN labels(m) WHERE label IN $labels))
WITH m, coalesce(r.date, r.lastDate, r.firstDate, r.since, r.year) AS dates
WITH m, max(toStringOrNull(coalesce(head([] + dates), dates))) AS date
WITH m, date, coalesce(m.name, m.title, m.label, m.caption, m.id) AS names
WITH m, CASE $by
    WHEN 'date' THEN date
    WHEN 'name' THEN toLower(toStringOrNull(coalesce(head([] + names), names)))
    ELSE COUNT { (m)-->() } + COUNT { (m)<--() }
  END AS key
WITH m, key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown
RETURN m AS node, key AS key, unknown AS unknown
ORDER BY unknown, key {{order}} LIMIT $limit
