// entity: all that the graph holds of one entity, but for its ties, of which it gives the counts; of an entity with
// more than $mostTies ties read/degrees gives them.
// params   id STRING, mostTies INTEGER, naming STRING (full-text query for what names it or concerns it)
// returns  revision, revisionAfter (null while a load fills the store), json (null: no such entity), degree,
//          degrees, facts, candidates, contradictions, documents: json of each; mentioned: the entities they name
// example  {"id": "ji-hua-laboratory", "mostTies": 400,
//          "naming": "names:\"ji-hua-laboratory\" OR concerns:\"ji-hua-laboratory\""}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (entity:Entity {id: $id})
CALL (entity) {
  WITH entity
  WHERE entity IS NOT NULL
  CALL db.index.fulltext.queryNodes('record_names', $naming) YIELD node
  RETURN [record IN collect(node) WHERE record:Fact AND (record.entity = $id OR $id IN record.sharedWith)] AS facts,
    [record IN collect(node) WHERE record:SameAsCandidate] AS candidates,
    [record IN collect(node) WHERE record:Contradiction] AS contradictions
}
CALL (entity, facts) {
  UNWIND [entity] + facts AS citing
  UNWIND citing.documents AS documentId
  WITH DISTINCT documentId
  MATCH (document:Document {id: documentId})
  RETURN collect(document.json) AS documents
}
CALL (facts, candidates, contradictions) {
  UNWIND facts + candidates + contradictions AS naming
  UNWIND naming.names AS namedId
  WITH DISTINCT namedId
  WHERE namedId <> $id
  MATCH (other:Entity {id: namedId})
  RETURN collect(other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}) AS mentioned
}
WITH *, COUNT { (entity)--() } AS degree
CALL (entity, degree) {
  WITH entity
  WHERE degree <= $mostTies
  MATCH (entity)-[tie]-()
  WITH type(tie) AS type, count(*) AS all, sum(CASE WHEN startNode(tie) = entity THEN 1 ELSE 0 END) AS out
  RETURN collect({type: type, out: out, in: all - out}) AS degrees
}
WITH revision, entity, facts, candidates, contradictions, documents, mentioned, degree, degrees
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, entity.json AS json,
  [record IN facts | record.json] AS facts, [record IN candidates | record.json] AS candidates,
  [record IN contradictions | record.json] AS contradictions, documents, mentioned, degree, degrees
