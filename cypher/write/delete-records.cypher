// delete-records: takes records of one type away; ties of an entity go before it.
// params   ids LIST<STRING>
// slots    RECORD_LABEL
// returns  nothing
// example  {"ids": ["icbc-credit-2023"]}
UNWIND $ids AS id
MATCH (record:RECORD_LABEL {id: id})
DELETE record
