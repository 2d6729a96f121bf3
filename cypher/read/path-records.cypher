// path-records: the ties and the entities that some paths consist of, in any order.
// params   ids LIST<STRING> (of entities), tieQueries LIST<STRING> (full-text queries for the ids of the ties)
// returns  revision, revisionAfter (null while a load fills the store), entities, ties
// example  {"ids": ["ji-hua-laboratory", "foshan"], "tieQueries": ["id:\"ji-hua-in-foshan\""]}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $ids AS id
  MATCH (node:Entity {id: id})
  RETURN collect(node {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}) AS entities
}
CALL () {
  UNWIND $tieQueries AS tieQuery
  CALL db.index.fulltext.queryRelationships('relation_names', tieQuery) YIELD relationship AS tie
  RETURN collect(tie {.id, .json, .knownDay}) AS ties
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, entities, ties
