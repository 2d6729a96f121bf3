// document: one document and how many records cite it.
// params   id STRING
// returns  revision, revisionAfter (null while a load fills the store), document (null: no such)
// example  {"id": "foshan-2021-pan-interview"}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (document:Document {id: $id})
WITH revision, document
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter,
  document {.json, .citingEntities, .citingFacts, .citingRelations} AS document
