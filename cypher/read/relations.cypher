// relations: the ties with these ids, whatever their type, in any order.
// params   tieQueries LIST<STRING> (full-text queries for their ids, some hundreds in each)
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"tieQueries": ["id:\"ji-hua-in-foshan\""]}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $tieQueries AS tieQuery
  CALL db.index.fulltext.queryRelationships('relation_names', tieQuery) YIELD relationship AS tie
  RETURN collect(tie {.json, .knownDay}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
