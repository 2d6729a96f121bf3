// empty-records: takes some records of one type away; there are no ties left.
// params   limit INTEGER
// slots    RECORD_LABEL
// returns  deleted
// example  {"limit": 10000}
MATCH (record:RECORD_LABEL)
WITH record
LIMIT $limit
DELETE record
RETURN count(*) AS deleted
