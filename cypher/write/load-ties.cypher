// load-ties: makes ties, and a bare node for an end that a load has not come to yet.
// params   rows LIST<MAP> (type, from, to, properties)
// returns  nothing
// example  {"rows": [{"type": "LOCATED_IN", "from": "ji-hua-laboratory", "to": "foshan",
//          "properties": {"id": "ji-hua-in-foshan"}}]}
UNWIND $rows AS row
MERGE (from:Entity {id: row.from})
  ON CREATE SET from.degree = 0
MERGE (to:Entity {id: row.to})
  ON CREATE SET to.degree = 0
CREATE (from)-[tie:$(row.type)]->(to)
SET tie = row.properties
