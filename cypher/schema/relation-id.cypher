// relation-id: one tie of a type for each id.
// params   (none)
// slots    RELATION_TYPE
// returns  nothing
// example  {}
CREATE CONSTRAINT id_of_RELATION_TYPE IF NOT EXISTS
FOR ()-[tie:RELATION_TYPE]-() REQUIRE tie.id IS UNIQUE
