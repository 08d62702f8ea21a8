// title: Figures that differ
// explains: Claims carry properties of their own. Sources that disagree stay side by side; nothing is averaged or overwritten.
MATCH (claim:Claim)-[:SUBJECT]->(event:Entity), (claim)-[:OBJECT]->(place:Entity), (claim)-[:STATED_IN]->(source:Source)
WHERE claim.killed IS NOT NULL
RETURN event.name AS event, place.name AS place, claim.killed AS killed, claim.figure AS figure, source.publisher AS publisher, coalesce(source.origin, source.id) AS origin
ORDER BY killed, publisher
LIMIT 50
