// shape-entities: every entity as the shape of the whole graph keeps it, by id.
// params   (none)
// returns  id, kind, party, status, sources, possibleFrom, certainFrom, certainTo, possibleTo (days), documents, sightings
// example  {}
MATCH (entity:Entity)
WHERE entity.id IS NOT NULL
RETURN entity.id AS id, entity.kind AS kind, entity.party AS party, entity.status AS status,
  entity.sources AS sources, entity.possibleFrom AS possibleFrom, entity.certainFrom AS certainFrom,
  entity.certainTo AS certainTo, entity.possibleTo AS possibleTo, entity.documents AS documents,
  entity.sightings AS sightings
ORDER BY id
