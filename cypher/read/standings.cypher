// standings: what stands under these ids, without the records themselves, in any order.
// params   ids LIST<STRING>, tieQueries LIST<STRING> (full-text queries for the same ids, some hundreds in each)
// returns  id, record, kind (of an entity), knownDay (of a document)
// example  {"ids": ["ji-hua-laboratory"], "tieQueries": ["id:\"ji-hua-laboratory\""]}
UNWIND $ids AS id
CALL (id) {
  MATCH (record:Contradiction {id: id}) RETURN 'contradiction' AS record, null AS kind, null AS knownDay
  UNION ALL
  MATCH (record:Document {id: id}) RETURN 'document' AS record, null AS kind, record.knownDay AS knownDay
  UNION ALL
  MATCH (record:Entity {id: id}) RETURN 'entity' AS record, record.kind AS kind, null AS knownDay
  UNION ALL
  MATCH (record:Fact {id: id}) RETURN 'fact' AS record, null AS kind, null AS knownDay
  UNION ALL
  MATCH (record:SameAsCandidate {id: id}) RETURN 'same-as-candidate' AS record, null AS kind, null AS knownDay
}
RETURN id, record, kind, knownDay
UNION ALL
UNWIND $tieQueries AS tieQuery
CALL db.index.fulltext.queryRelationships('relation_names', tieQuery) YIELD relationship AS tie
RETURN tie.id AS id, 'relation' AS record, null AS kind, null AS knownDay
