// degrees: how many ties of each type leave an entity and come to it. Answered from the store's own counts, so a hub
// costs no more than any other node.
// params   id STRING
// returns  revision, revisionAfter (null while a load fills the store), degrees
// example  {"id": "foshan"}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (entity:Entity {id: $id})
WITH revision, [
  // each relation type
  {type: 'RELATION_TYPE', out: COUNT { (entity)-[:RELATION_TYPE]->() }, in: COUNT { (entity)<-[:RELATION_TYPE]-() }}
] AS degrees
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter,
  [degree IN degrees WHERE degree.out + degree.in > 0] AS degrees
