// ties-between: ties that pass the filters and lead from one set of entities to another.
// params   near LIST<STRING>, far LIST<STRING>,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// slots    OF_TYPES, LEFT_ARROW, RIGHT_ARROW
// returns  revision, revisionAfter (null while a load fills the store), ties: id, near, far of each
// example  {"near": ["ji-hua-laboratory"], "far": ["foshan"], "status": null, "document": null, "knownBy": null,
//          "held": null, "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
CALL () {
  UNWIND $near AS id
  MATCH (:Entity {id: id})LEFT_ARROW[stated OF_TYPES]RIGHT_ARROW(other:Entity)
  WHERE other.id IN $far
    // include parts/stated-filter
  RETURN collect({id: stated.id, near: id, far: other.id}) AS ties
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, ties
