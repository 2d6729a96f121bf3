// relation-citations: where in which document a tie is stated, as record-citations has it for other records.
// params   (none)
// returns  nothing
// example  {}
CREATE FULLTEXT INDEX relation_citations IF NOT EXISTS
FOR ()-[tie:EVERY_TYPE]-() ON EACH [tie.citations]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
