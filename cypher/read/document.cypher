// document: one document and every entity, fact and tie that cites it; the order of those is not given.
// params   id STRING, naming STRING (full-text query for what names it)
// returns  revision, revisionAfter (null while a load fills the store), document (null: no such), items: json of each
// example  {"id": "foshan-2021-pan-interview", "naming": "names:\"foshan-2021-pan-interview\""}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (document:Document {id: $id})
CALL (document) {
  WITH document
  WHERE document IS NOT NULL
  CALL db.index.fulltext.queryNodes('record_names', $naming) YIELD node
  WITH node
  WHERE (node:Entity OR node:Fact) AND $id IN node.documents
  RETURN collect(node.json) AS nodes
}
CALL (document) {
  WITH document
  WHERE document IS NOT NULL
  CALL db.index.fulltext.queryRelationships('relation_names', $naming) YIELD relationship AS tie
  WITH tie
  WHERE $id IN tie.documents
  RETURN collect(tie.json) AS ties
}
WITH revision, document, nodes, ties
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter,
  document {.json, .citingEntities, .citingFacts, .citingRelations} AS document, nodes + ties AS items
