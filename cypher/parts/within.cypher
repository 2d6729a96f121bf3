// within: ids of the entities that lie within one of $place at any depth, as `within`; a place does not lie within itself.
CALL () {
  UNWIND coalesce($place, []) AS placeId
  MATCH (:Entity {id: placeId})<-[:WITHIN_TYPE]-(first:Entity)
  WITH DISTINCT first
  MATCH (first)<-[:WITHIN_TYPE*0..]-(inside:Entity)
  WITH DISTINCT inside
  RETURN collect(inside.id) AS within
}
