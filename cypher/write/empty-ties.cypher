// empty-ties: takes some ties away, of whatever type.
// params   limit INTEGER
// returns  deleted
// example  {"limit": 10000}
MATCH ()-[tie]->()
WITH tie
LIMIT $limit
DELETE tie
RETURN count(*) AS deleted
