// put-records: writes records of one type, each over the one with its id if there is one.
// params   rows LIST<MAP> (id, properties)
// slots    RECORD_LABEL
// returns  nothing
// example  {"rows": [{"id": "icbc-credit-2023", "properties": {"property": "creditGranted", "value": 47708000000}}]}
UNWIND $rows AS row
MERGE (record:RECORD_LABEL {id: row.id})
SET record += row.properties
