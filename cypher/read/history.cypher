// history: committed change sets, newest first.
// params   limit INTEGER
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"limit": 20}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (changeSet:ChangeSet)
  WITH changeSet
  ORDER BY changeSet.revision DESC
  LIMIT $limit
  RETURN collect(changeSet {.revision, .who, .why, .recordedAt, .created, .replaced, .deleted}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
