// How many relationships that stand for claims are denied.
MATCH ()-[r:CLAIMED]->()
WHERE r.polarity = 'denied'
RETURN count(r) AS count
