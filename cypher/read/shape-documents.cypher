// shape-documents: by when each document had said what it says, for the shape of the whole graph.
// params   (none)
// returns  id, knownDay
// example  {}
MATCH (document:Document)
RETURN document.id AS id, document.knownDay AS knownDay
