// mark-loading: says that a load is under way, or that it is over.
// params   loading STRING (ISO 8601 instant) | null
// returns  nothing
// example  {"loading": "2026-01-31T12:00:00.000Z"}
MATCH (atlas:Atlas)
SET atlas.loading = $loading
