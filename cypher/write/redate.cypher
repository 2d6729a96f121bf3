// redate: derives the known days again of every entity, fact and tie that cites one of these documents.
// params   ids LIST<STRING>, nameQueries LIST<STRING> (full-text queries for the same ids, some hundreds in each)
// returns  nothing
// example  {"ids": ["foshan-2021-pan-interview"], "nameQueries": ["names:\"foshan-2021-pan-interview\""]}
UNWIND $nameQueries AS nameQuery
CALL (nameQuery) {
  CALL db.index.fulltext.queryNodes('record_names', nameQuery) YIELD node
  WITH node
  WHERE (node:Entity OR node:Fact) AND any(id IN node.documents WHERE id IN $ids)
  RETURN node AS stated
  UNION ALL
  CALL db.index.fulltext.queryRelationships('relation_names', nameQuery) YIELD relationship AS tie
  WITH tie
  WHERE any(id IN tie.documents WHERE id IN $ids)
  RETURN tie AS stated
}
WITH DISTINCT stated
UNWIND range(0, size(stated.documents) - 1) AS place
MATCH (document:Document {id: stated.documents[place]})
WITH stated, document
ORDER BY place
WITH stated, min(document.knownDay) AS knownDay, collect(document.knownDay) AS documentDays
SET stated.knownDay = knownDay, stated.documentDays = CASE WHEN size(documentDays) > 1 THEN documentDays END
