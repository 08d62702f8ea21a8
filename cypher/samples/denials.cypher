// title: What is denied, and by whom
// explains: A claim is a node: what it says (SUBJECT, type, OBJECT), where it is said (STATED_IN) and by whom (ATTRIBUTED_TO, absent when the source speaks for itself).
MATCH (claim:Claim {polarity: 'denied'})-[:SUBJECT]->(subject:Entity), (claim)-[:OBJECT]->(object:Entity), (claim)-[place:STATED_IN]->(source:Source)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN subject.name AS subject, claim.type AS type, object.name AS object, speaker.name AS deniedBy, place.quote AS quote, source.publisher AS publisher, claim.date AS date
ORDER BY type, subject, publisher
LIMIT 100
