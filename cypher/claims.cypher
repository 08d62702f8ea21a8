// Claims by element id, with everything they point to.
// @param ids
// @slot identity  the engine's own function for ids
MATCH (c) WHERE {{identity}}(c) IN $ids
OPTIONAL MATCH (c)-[:SUBJECT]->(subject)
OPTIONAL MATCH (c)-[:OBJECT]->(object)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
OPTIONAL MATCH (c)-[statedIn:STATED_IN]->(source)
RETURN c AS claim, subject AS subject, object AS object, speaker AS speaker, statedIn AS statedIn, source AS source
