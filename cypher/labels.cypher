// All labels the database knows, those without a node left included.
CALL db.labels() YIELD label
RETURN label AS label
