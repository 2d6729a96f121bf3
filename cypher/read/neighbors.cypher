// neighbors: one page of an entity's ties and what they lead to, by relation type, then relation id. Of an entity with
// more than $mostTies ties it gives no items: read/hub-ties-out and read/hub-ties-in read its pages.
// params   id STRING, mostTies INTEGER, afterType STRING | null, afterId STRING | null, limit INTEGER,
//          kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// slots    OF_TYPES, LEFT_ARROW, RIGHT_ARROW
// returns  revision, revisionAfter (null while a load fills the store), found BOOLEAN, degree (ties of
//          these types and this direction), total (of those that pass the filters), items
// example  {"id": "ji-hua-laboratory", "mostTies": 256, "afterType": null, "afterId": null, "limit": 50,
//          "kind": null, "party": null, "place": null, "status": null, "document": null, "knownBy": null,
//          "held": null, "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (entity:Entity {id: $id})
// include parts/within
WITH revision, entity, within, COUNT { (entity)LEFT_ARROW[OF_TYPES]RIGHT_ARROW() } AS degree
CALL (entity, within, degree) {
  WITH entity, within
  WHERE degree <= $mostTies
  MATCH (entity)LEFT_ARROW[tie OF_TYPES]RIGHT_ARROW(other:Entity)
  WITH tie, other, tie AS stated, within
  WHERE true
    // include parts/stated-filter
    // include parts/entity-filter
  WITH tie, other, type(tie) AS type
  ORDER BY type, tie.id
  WITH collect([tie, other]) AS found
  WITH size(found) AS total,
    [pair IN found WHERE $afterType IS NULL OR type(pair[0]) > $afterType
      OR (type(pair[0]) = $afterType AND pair[0].id > $afterId)][..$limit] AS page
  UNWIND CASE page WHEN [] THEN [null] ELSE page END AS pair
  WITH total, pair, pair[0] AS stated, pair[1] AS other
  RETURN total, collect(CASE WHEN pair IS NOT NULL THEN {
    json: stated.json, knownDay: stated.knownDay,
    held:
    // include parts/held
    , entity: other {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}
  } END) AS items
}
WITH revision, entity, degree, total, items
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter,
  entity IS NOT NULL AS found, degree, total, items
