// drop-relation-citations: makes way for an index over a vocabulary that has grown.
// params   (none)
// returns  nothing
// example  {}
DROP INDEX relation_citations IF EXISTS
