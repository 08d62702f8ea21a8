// title: Who demands and who rejects
// explains: Two patterns meet in one demand. Only what a source states as a fact has a relationship of its own type.
MATCH (asking:Entity)-[demands:DEMANDS]->(demand:Demand), (refusing:Entity)-[rejects:REJECTS]->(demand)
RETURN asking AS asking, demands AS demands, demand AS demand, rejects AS rejects, refusing AS refusing
LIMIT 100
