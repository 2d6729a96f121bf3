// atlas-is-one: one mark of ownership in a database.
// params   (none)
// returns  nothing
// example  {}
CREATE CONSTRAINT atlas_is_one IF NOT EXISTS
FOR (atlas:Atlas) REQUIRE atlas.product IS UNIQUE
