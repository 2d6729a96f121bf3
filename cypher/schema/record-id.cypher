// record-id: one record of a type for each id.
// params   (none)
// slots    RECORD_LABEL
// returns  nothing
// example  {}
CREATE CONSTRAINT id_of_RECORD_LABEL IF NOT EXISTS
FOR (record:RECORD_LABEL) REQUIRE record.id IS UNIQUE
