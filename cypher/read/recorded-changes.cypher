// recorded-changes: what change sets did to single records, oldest first. Of a load the history keeps no single
// changes; it is one change of them all.
// params   from STRING, to STRING (ISO 8601 instants, or what sorts before and after them all), afterRevision INTEGER,
//          afterPosition INTEGER (-1 for the first page), limit INTEGER
// returns  revision, revisionAfter (null while a load fills the store), total, items
// example  {"from": "2026-01-01T00:00:00.000Z", "to": "~", "afterRevision": 0, "afterPosition": -1, "limit": 50}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (changeSet:ChangeSet)
  WHERE changeSet.recordedAt >= $from AND changeSet.recordedAt <= $to
  WITH changeSet, EXISTS { (change:Change) WHERE change.revision = changeSet.revision } AS isKept
  RETURN sum(CASE WHEN isKept THEN changeSet.created + changeSet.replaced + changeSet.deleted ELSE 1 END) AS total
}
CALL () {
  MATCH (changeSet:ChangeSet)
  WHERE changeSet.recordedAt >= $from AND changeSet.recordedAt <= $to AND changeSet.revision >= $afterRevision
  CALL (changeSet) {
    OPTIONAL MATCH (change:Change)
    WHERE change.revision = changeSet.revision
    WITH change, coalesce(change.position, 0) AS position
    WHERE changeSet.revision > $afterRevision OR position > $afterPosition
    RETURN change, position
    ORDER BY position
    LIMIT $limit
  }
  WITH changeSet, change, position
  ORDER BY changeSet.revision, position
  LIMIT $limit
  RETURN collect({position: position, before: change.before, after: change.after,
    changeSet: changeSet {.revision, .who, .why, .recordedAt, .created, .replaced, .deleted}}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, total, items
