// stream-few-ties: all ties by id, for an export, where there are no more than $most; else read/stream-ties gives
// them type by type.
// params   most INTEGER
// returns  revision, revisionAfter (null while a load fills the store), tooMany BOOLEAN, items
// example  {"most": 2000}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH ()-[counted]->()
  RETURN count(counted) > $most AS tooMany
}
CALL (tooMany) {
  WITH tooMany
  WHERE NOT tooMany
  MATCH ()-[tie]->()
  WITH tie
  ORDER BY tie.id
  RETURN collect(tie {.id, .json}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, tooMany, items
