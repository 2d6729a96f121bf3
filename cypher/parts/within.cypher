// within: ids of the entities that lie within one of $place at any depth, as `within`; a place does not lie within itself.
CALL () {
  UNWIND coalesce($place, []) AS placeId
  MATCH (:Entity {id: placeId})<-[:HELD_AT|LOCATED_IN|PART_OF|SETTLED_IN]-(first:Entity)
  WITH DISTINCT first
  MATCH (first)<-[:HELD_AT|LOCATED_IN|PART_OF|SETTLED_IN*0..]-(inside:Entity)
  WITH DISTINCT inside
  RETURN collect(inside.id) AS within
}
