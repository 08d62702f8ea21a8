// title: Who chairs or leads what
// explains: A relationship has a type and a direction. `sources` counts independent sources: a copy of a report does not count twice, and 0 is common knowledge that no claim stands behind.
MATCH (who:Entity)-[r:CHAIRS|LEADS]->(what:Entity)
RETURN who AS who, r AS relationship, what AS what, coalesce(r.sources, 0) AS sources
ORDER BY sources DESC
LIMIT 50
