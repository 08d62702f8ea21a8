// All relationship types the database knows, those without a relationship left included.
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS type
