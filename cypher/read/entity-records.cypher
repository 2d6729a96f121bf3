// entity-records: those of $ids that exist, by id, each whole.
// params   ids LIST<STRING>
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"ids": ["ji-hua-laboratory", "foshan"]}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $ids AS id
  WITH DISTINCT id
  MATCH (entity:Entity {id: id})
  WITH entity
  ORDER BY entity.id
  RETURN collect(entity {.json, .knownDay}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
