// ties-of: every tie that has one of these entities at an end, once for each end, in any order.
// params   ids LIST<STRING>
// returns  end (the entity asked about), id, type, from, to
// example  {"ids": ["ji-hua-laboratory"]}
UNWIND $ids AS end
MATCH (:Entity {id: end})-[tie]-()
RETURN end, tie.id AS id, type(tie) AS type, tie.from AS from, tie.to AS to
