// status: what the store is and how much it holds. All of it comes from the store's own counts.
// params   (none)
// returns  storeId, revision, contradictions, documents, entities, facts, relations, candidates (how many there are)
// example  {}
MATCH (atlas:Atlas)
CALL () { MATCH (record:Contradiction) RETURN count(record) AS contradictions }
CALL () { MATCH (record:Document) RETURN count(record) AS documents }
CALL () { MATCH (record:Entity) RETURN count(record) AS entities }
CALL () { MATCH (record:Fact) RETURN count(record) AS facts }
CALL () { MATCH ()-[tie]->() RETURN count(tie) AS relations }
CALL () { MATCH (record:SameAsCandidate) RETURN count(record) AS candidates }
RETURN atlas.storeId AS storeId, atlas.revision AS revision,
  contradictions, documents, entities, facts, relations, candidates
