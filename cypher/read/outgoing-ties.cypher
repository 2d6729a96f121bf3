// outgoing-ties: every tie of one type that leaves one of these entities, in any order.
// params   ids LIST<STRING>
// slots    RELATION_TYPE
// returns  id, type, from, to
// example  {"ids": ["ji-hua-laboratory"]}
UNWIND $ids AS fromId
MATCH (:Entity {id: fromId})-[tie:RELATION_TYPE]->()
RETURN tie.id AS id, type(tie) AS type, tie.from AS from, tie.to AS to
