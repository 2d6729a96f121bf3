// relation-to: ties that come to an entity, in the order of a page of its neighbors.
// params   (none)
// slots    RELATION_TYPE
// returns  nothing
// example  {}
CREATE INDEX to_of_RELATION_TYPE IF NOT EXISTS
FOR ()-[tie:RELATION_TYPE]-() ON (tie.to, tie.id)
