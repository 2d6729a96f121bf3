// changes-since: what the change sets after a revision did to each record, in order. `kept` is less than `changed`
// where a change set was a load, of which the single changes are not kept.
// params   since INTEGER (revision), most INTEGER
// returns  revision, revisionAfter (null while a load fills the store), kept INTEGER, changed INTEGER,
//          changeSets: changes (before, after: json or null) of each, oldest first; none where `changed` exceeds $most
// example  {"since": 3, "most": 20000}
MATCH (atlas:Atlas)
WITH atlas.revision AS revision
CALL () {
  MATCH (changeSet:ChangeSet)
  WHERE changeSet.revision > $since
  RETURN sum(changeSet.created + changeSet.replaced + changeSet.deleted) AS changed
}
CALL (changed) {
  WITH changed
  WHERE changed <= $most
  MATCH (change:Change)
  WHERE change.revision > $since
  WITH change
  ORDER BY change.revision, change.position
  WITH change.revision AS changedIn, collect(change {.before, .after}) AS changes
  WITH changedIn, changes
  ORDER BY changedIn
  RETURN sum(size(changes)) AS kept, collect(changes) AS changeSets
}
WITH revision, kept, changed, changeSets
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, kept, changed, changeSets
