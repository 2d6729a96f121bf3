// lock-atlas: waits until no other writer is at work, and keeps others out until the transaction ends.
// params   (none)
// returns  revision, loading (ISO 8601 instant; null: no load is under way)
// example  {}
MATCH (atlas:Atlas)
REMOVE atlas.lock
RETURN atlas.revision AS revision, atlas.loading AS loading
