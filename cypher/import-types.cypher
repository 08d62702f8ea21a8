// The relationship types the database knows, used or not.
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type
