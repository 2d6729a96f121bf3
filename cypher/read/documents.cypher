// documents: every document and how many records cite it, by id.
// params   (none)
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (document:Document)
  WITH document
  ORDER BY document.id
  RETURN collect(document {.json, .citingEntities, .citingFacts, .citingRelations}) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
