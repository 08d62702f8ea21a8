// Makes ids unique among the nodes of a label; does nothing when they are already.
// @slot name    of the constraint
// @slot label
CREATE CONSTRAINT {{name}} IF NOT EXISTS FOR (n:{{label}}) REQUIRE n.id IS UNIQUE
