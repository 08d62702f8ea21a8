// Says who makes a claim when it is not the source in its own words.
// @param rows    [{id, by}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (p:Entity {id: row.by})
CREATE (c)-[:ATTRIBUTED_TO]->(p)
