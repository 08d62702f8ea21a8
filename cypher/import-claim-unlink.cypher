// Takes claims off their ends and source, so that they can be linked anew.
// @param ids
MATCH (c:Claim)-[link:SUBJECT|OBJECT|STATED_IN|ATTRIBUTED_TO]->(target)
WHERE c.id IN $ids
DELETE link
