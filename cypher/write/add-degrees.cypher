// add-degrees: keeps the number of an entity's ties in step with the ties.
// params   rows LIST<MAP> (id, change INTEGER)
// returns  nothing
// example  {"rows": [{"id": "ji-hua-laboratory", "change": 1}]}
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.degree = entity.degree + row.change
