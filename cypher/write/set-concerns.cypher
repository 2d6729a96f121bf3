// set-concerns: says which entities a contradiction is about, however far its sides are from them.
// params   rows LIST<MAP> (id, concerns LIST<STRING>)
// returns  nothing
// example  {"rows": [{"id": "two-terms-of-one-director", "concerns": ["pan-dongsheng"]}]}
UNWIND $rows AS row
MATCH (contradiction:Contradiction {id: row.id})
SET contradiction.concerns = row.concerns
