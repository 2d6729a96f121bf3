// record-names: who names whom among the records that are nodes; the keyword analyzer takes an id as one word.
// params   (none)
// returns  nothing
// example  {}
CREATE FULLTEXT INDEX record_names IF NOT EXISTS
FOR (record:Contradiction|Document|Entity|Fact|SameAsCandidate) ON EACH [record.names, record.concerns]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
