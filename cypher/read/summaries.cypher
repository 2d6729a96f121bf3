// summaries: those of $ids that exist, by id.
// params   ids LIST<STRING>
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"ids": ["ji-hua-laboratory", "foshan"]}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $ids AS id
  WITH DISTINCT id
  MATCH (other:Entity {id: id})
  WITH other
  ORDER BY other.id
  RETURN collect(other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
