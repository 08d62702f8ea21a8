// Makes nodes of a label quick to find by id.
// @why The embedded engine's constraints own no index: without one every insert scans the label.
// @slot name    of the index
// @slot label
CREATE INDEX {{name}} IF NOT EXISTS FOR (n:{{label}}) ON (n.id)
