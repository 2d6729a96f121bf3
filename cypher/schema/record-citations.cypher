// record-citations: where in which document an entity or a fact is stated; the keyword analyzer takes a place as one
// word, and places within one document sort as they follow one another.
// params   (none)
// returns  nothing
// example  {}
CREATE FULLTEXT INDEX record_citations IF NOT EXISTS
FOR (record:Entity|Fact) ON EACH [record.citations]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
