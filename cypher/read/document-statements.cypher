// document-statements: every entity, fact and tie whose first passage in one document begins within a part of it; in any
// order.
// params   stretch STRING (full-text query for the places in the document)
// returns  revision, revisionAfter (null while a load fills the store), items: json of each
// example  {"stretch": "citations:[\"foshan-2021-pan-interview/0000000000\" TO \"foshan-2021-pan-interview/0000001000\"]"}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  CALL db.index.fulltext.queryNodes('record_citations', $stretch) YIELD node
  RETURN collect(node.json) AS nodes
}
CALL () {
  CALL db.index.fulltext.queryRelationships('relation_citations', $stretch) YIELD relationship AS tie
  RETURN collect(tie.json) AS ties
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, nodes + ties AS items
