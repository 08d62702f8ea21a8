// How many relationships some nodes have, as they are told: those that only tie an entity to what is said of it are left out. Each type has a count of its own, which costs the same on a node with a million.
// @param ids
// @slot identity  the engine's own function for ids
MATCH (n) WHERE {{identity}}(n) IN $ids
WITH n, COUNT { (n)-->() } + COUNT { (n)<--() } AS total,
  CASE WHEN 'Claim' IN labels(n) OR 'Source' IN labels(n) THEN 0
  ELSE COUNT { (n)-[:SUBJECT]->() } + COUNT { (n)<-[:SUBJECT]-() }
    + COUNT { (n)-[:OBJECT]->() } + COUNT { (n)<-[:OBJECT]-() }
    + COUNT { (n)-[:STATED_IN]->() } + COUNT { (n)<-[:STATED_IN]-() }
    + COUNT { (n)-[:ATTRIBUTED_TO]->() } + COUNT { (n)<-[:ATTRIBUTED_TO]-() }
  END AS evidence
RETURN n AS node, total - evidence AS count
