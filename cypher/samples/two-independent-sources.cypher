// title: Only what two independent sources say
// explains: Relationships made from claims know how many independent sources stand behind them. CLAIMED is what nobody states as a fact, so it is left out.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources >= 2 AND type(r) <> 'CLAIMED'
RETURN a AS a, r AS relationship, b AS b, r.sources AS sources
ORDER BY sources DESC
LIMIT 100
