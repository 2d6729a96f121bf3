// stream-ties: the next ties of one type, by id, for an export.
// params   afterId STRING ("" for the first page), limit INTEGER
// slots    RELATION_TYPE
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"afterId": "", "limit": 1000}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH ()-[tie:RELATION_TYPE]->()
  WHERE tie.id > $afterId
  WITH tie
  ORDER BY tie.id
  LIMIT $limit
  RETURN collect(tie {.id, .json}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
