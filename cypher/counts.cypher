// How many nodes and relationships there are in all.
MATCH (n)
WITH count(n) AS count
RETURN 'nodes' AS kind, count AS count
UNION ALL
MATCH ()-[r]->()
WITH count(r) AS count
RETURN 'relationships' AS kind, count AS count
