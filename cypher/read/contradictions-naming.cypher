// contradictions-naming: contradictions with one of these records at a side, in any order.
// params   ids LIST<STRING>
// returns  id, a, b
// example  {"ids": ["icbc-credit-2023"]}
UNWIND $ids AS id
CALL (id) {
  MATCH (contradiction:Contradiction {a: id}) RETURN contradiction
  UNION
  MATCH (contradiction:Contradiction {b: id}) RETURN contradiction
}
RETURN DISTINCT contradiction.id AS id, contradiction.a AS a, contradiction.b AS b
