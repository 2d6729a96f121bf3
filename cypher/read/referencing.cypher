// referencing: every record that names one of these ids, once for each id it names, in any order. Ties that have one
// at an end are read/ties-of.
// params   ids LIST<STRING>, nameQueries LIST<STRING> (full-text queries for the same ids, some hundreds in each)
// returns  names (the id that is named), record, id
// example  {"ids": ["ji-hua-laboratory"], "nameQueries": ["names:\"ji-hua-laboratory\""]}
UNWIND $nameQueries AS nameQuery
CALL db.index.fulltext.queryNodes('record_names', nameQuery) YIELD node
UNWIND node.names AS names
WITH node, names
WHERE names IN $ids
RETURN names, CASE
  WHEN node:Contradiction THEN 'contradiction'
  WHEN node:Document THEN 'document'
  WHEN node:Entity THEN 'entity'
  WHEN node:Fact THEN 'fact'
  ELSE 'same-as-candidate'
END AS record, node.id AS id
UNION ALL
UNWIND $nameQueries AS nameQuery
CALL db.index.fulltext.queryRelationships('relation_names', nameQuery) YIELD relationship AS tie
UNWIND tie.names AS names
WITH tie, names
WHERE names IN $ids
RETURN names, 'relation' AS record, tie.id AS id
