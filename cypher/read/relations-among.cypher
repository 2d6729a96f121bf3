// relations-among: every tie whose two ends are both among $ids, by relation id.
// params   ids LIST<STRING>
// returns  revision, revisionAfter (null while a load fills the store), items: json of each
// example  {"ids": ["ji-hua-laboratory", "foshan", "nanhai-district"]}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $ids AS id
  WITH DISTINCT id
  MATCH (from:Entity {id: id})-[tie]->(to:Entity)
  WHERE to.id IN $ids
  WITH tie
  ORDER BY tie.id
  RETURN collect(tie.json) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
