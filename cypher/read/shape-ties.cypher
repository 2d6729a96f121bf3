// shape-ties: every tie as the shape of the whole graph keeps it, in any order.
// params   (none)
// returns  id, type, from, to, status, certainty, sources, possibleFrom, certainFrom, certainTo, possibleTo (days),
//          documents, sightings
// example  {}
MATCH ()-[tie]->()
RETURN tie.id AS id, type(tie) AS type, tie.from AS from, tie.to AS to, tie.status AS status,
  tie.certainty AS certainty, tie.sources AS sources, tie.possibleFrom AS possibleFrom,
  tie.certainFrom AS certainFrom, tie.certainTo AS certainTo, tie.possibleTo AS possibleTo, tie.documents AS documents,
  tie.sightings AS sightings
