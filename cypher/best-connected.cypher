// The best connected among some nodes.
// @param scan   nodes looked at, at most
// @param limit
MATCH (n)
WITH n LIMIT $scan
WITH n, COUNT { (n)-->() } + COUNT { (n)<--() } AS degree
RETURN n AS node, degree AS degree
ORDER BY degree DESC LIMIT $limit
