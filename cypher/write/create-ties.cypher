// create-ties: makes ties between entities that are there.
// params   rows LIST<MAP> (type, from, to, properties)
// returns  nothing
// example  {"rows": [{"type": "LOCATED_IN", "from": "ji-hua-laboratory", "to": "foshan",
//          "properties": {"id": "ji-hua-in-foshan"}}]}
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[tie:$(row.type)]->(to)
SET tie = row.properties
