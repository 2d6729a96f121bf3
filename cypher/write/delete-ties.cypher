// delete-ties: takes ties of one type away.
// params   ids LIST<STRING>
// slots    RELATION_TYPE
// returns  nothing
// example  {"ids": ["ji-hua-in-foshan"]}
UNWIND $ids AS id
MATCH ()-[tie:RELATION_TYPE {id: id}]->()
DELETE tie
