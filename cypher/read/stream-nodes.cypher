// stream-nodes: the next records of one type, by id, for an export.
// params   afterId STRING ("" for the first page), limit INTEGER
// slots    RECORD_LABEL
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"afterId": "", "limit": 1000}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (record:RECORD_LABEL)
  WHERE record.id > $afterId
  WITH record
  ORDER BY record.id
  LIMIT $limit
  RETURN collect(record {.id, .json}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
