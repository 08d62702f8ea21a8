// The name of the open database.
// @why the embedded engine has one graph, named by its folder
CALL db.info() YIELD name
RETURN name AS name
