// entities: one page of the entities that pass the filters, by id.
// params   afterId STRING ("" for the first page), limit INTEGER, type LIST<STRING> | null,
//          kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// returns  revision, revisionAfter (null while a load fills the store), total, items
// example  {"afterId": "", "limit": 50, "type": ["PART_OF"], "kind": ["Lab"], "party": null, "place": null,
//          "status": null, "document": null, "knownBy": null, "held": null, "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
// include parts/within
CALL (within) {
  MATCH (other:Entity)
  WITH other, other AS stated, within
  WHERE ($type IS NULL OR EXISTS { (other)-[tie]-() WHERE type(tie) IN $type })
    // include parts/stated-filter
    // include parts/entity-filter
  WITH other
  ORDER BY other.id
  WITH collect(other) AS found
  RETURN size(found) AS total,
    [other IN [entity IN found WHERE entity.id > $afterId][..$limit] |
      other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}] AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, total, items
