// revision: where the graph stands.
// params   (none)
// returns  revision, revisionAfter (null while a load fills the store)
// example  {}
MATCH (atlas:Atlas)
RETURN atlas.revision AS revision, CASE WHEN atlas.loading IS NULL THEN atlas.revision END AS revisionAfter
