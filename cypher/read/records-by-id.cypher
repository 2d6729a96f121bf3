// records-by-id: the records with these ids, of whatever type, in any order.
// params   ids LIST<STRING>, tieQueries LIST<STRING> (full-text queries for the same ids, some hundreds in each)
// returns  json
// example  {"ids": ["ji-hua-laboratory"], "tieQueries": ["id:\"ji-hua-laboratory\""]}
UNWIND $ids AS id
CALL (id) {
  MATCH (record:Contradiction {id: id}) RETURN record.json AS json
  UNION ALL
  MATCH (record:Document {id: id}) RETURN record.json AS json
  UNION ALL
  MATCH (record:Entity {id: id}) RETURN record.json AS json
  UNION ALL
  MATCH (record:Fact {id: id}) RETURN record.json AS json
  UNION ALL
  MATCH (record:SameAsCandidate {id: id}) RETURN record.json AS json
}
RETURN json
UNION ALL
UNWIND $tieQueries AS tieQuery
CALL db.index.fulltext.queryRelationships('relation_names', tieQuery) YIELD relationship AS tie
RETURN tie.json AS json
