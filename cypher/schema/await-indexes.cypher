// await-indexes: waits until every index is filled.
// params   seconds INTEGER
// returns  nothing
// example  {"seconds": 60}
CALL db.awaitIndexes($seconds)
