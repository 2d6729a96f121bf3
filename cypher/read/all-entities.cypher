// all-entities: one page of all entities, by id. Total and order come from the store's counts and its index.
// params   afterId STRING ("" for the first page), limit INTEGER
// returns  revision, revisionAfter (null while a load fills the store), total, items
// example  {"afterId": "", "limit": 50}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (other:Entity)
  WHERE other.id > $afterId
  WITH other
  ORDER BY other.id
  LIMIT $limit
  RETURN collect(other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}) AS items
}
CALL () {
  MATCH (counted:Entity)
  RETURN count(counted) AS total
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, total, items
