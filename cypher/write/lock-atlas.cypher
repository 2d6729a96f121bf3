// lock-atlas: waits until no other writer is at work, and keeps others out until the transaction ends. Only a property
// that really changes takes the lock; what stands in it means nothing.
// params   (none)
// returns  revision, loading (ISO 8601 instant; null: no load is under way)
// example  {}
MATCH (atlas:Atlas)
SET atlas.lock = randomUUID()
WITH atlas
RETURN atlas.revision AS revision, atlas.loading AS loading
