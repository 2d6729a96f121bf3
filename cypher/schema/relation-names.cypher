// relation-names: ties by id, whatever their type, and by whom they name beside their ends.
// params   (none)
// returns  nothing
// example  {}
CREATE FULLTEXT INDEX relation_names IF NOT EXISTS
FOR ()-[tie:EVERY_TYPE]-() ON EACH [tie.id, tie.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
