MATCH (a)-[r]->(b) RETURN a.name, type(r), b.name LIMIT 5
