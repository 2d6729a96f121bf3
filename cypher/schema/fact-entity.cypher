// fact-entity: figures of an entity, for people.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX fact_entity IF NOT EXISTS
FOR (fact:Fact) ON (fact.entity, fact.property)
