// reach-onward: the entities one hop from some others by ties that pass the filters; only $target may fail the filters
// of entities, being the end of the path.
// params   ids LIST<STRING>, target STRING, avoidId LIST<STRING> | null,
//          kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// slots    OF_TYPES, LEFT_ARROW, RIGHT_ARROW
// returns  revision, revisionAfter (null while a load fills the store), reached: ids
// example  {"ids": ["ji-hua-laboratory"], "target": "university-of-waterloo", "avoidId": null, "kind": null,
//          "party": null, "place": null, "status": null, "document": null, "knownBy": null, "held": null,
//          "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
// include parts/within
CALL (within) {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})LEFT_ARROW[stated OF_TYPES]RIGHT_ARROW(other:Entity)
  WHERE (other.id = $target OR (true
      AND ($avoidId IS NULL OR NOT other.id IN $avoidId)
      // include parts/entity-filter
    ))
    // include parts/stated-filter
  RETURN collect(DISTINCT other.id) AS reached
}
WITH revision, reached
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, reached
