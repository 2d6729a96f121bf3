// hub-ties-in: the next ties of one type that come to a node with very many, by relation id. The index gives them in
// that order, so a page costs the same however many there are.
// params   id STRING, afterId STRING ("" for the first page), limit INTEGER,
//          atFirst INTEGER (day) | null, atLast INTEGER (day) | null, knownBy INTEGER (day) | null
// slots    RELATION_TYPE
// returns  revision, revisionAfter (null while a load fills the store), items
// example  {"id": "foshan", "afterId": "", "limit": 50, "atFirst": null, "atLast": null, "knownBy": null}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  MATCH (:Entity)<-[tie:RELATION_TYPE]-(other:Entity)
  USING INDEX tie:RELATION_TYPE(to, id)
  WHERE tie.to = $id AND tie.id > $afterId
  WITH tie AS stated, other
  ORDER BY stated.to, stated.id
  LIMIT $limit
  RETURN collect({
    id: stated.id, json: stated.json, knownDay: stated.knownDay,
    held:
    // include parts/held
    , entity: other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}
  }) AS items
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, items
