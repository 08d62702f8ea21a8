// title: Everything around one event
// explains: A node is found by its id, which stays the same when the files are imported again. A pattern without an arrowhead follows relationships in both directions.
MATCH (event:Entity {id: 'event/nato-russia-council-meeting-2022-01-12'})-[r]-(neighbour:Entity)
RETURN event AS event, r AS relationship, neighbour AS neighbour
LIMIT 100
