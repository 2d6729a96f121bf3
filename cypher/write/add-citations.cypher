// add-citations: keeps the numbers of records that cite a document in step with the records.
// params   rows LIST<MAP> (id, entities INTEGER, facts INTEGER, relations INTEGER: changes)
// returns  nothing
// example  {"rows": [{"id": "foshan-2021-pan-interview", "entities": 1, "facts": 0, "relations": -1}]}
UNWIND $rows AS row
MATCH (document:Document {id: row.id})
SET document.citingEntities = coalesce(document.citingEntities, 0) + row.entities,
  document.citingFacts = coalesce(document.citingFacts, 0) + row.facts,
  document.citingRelations = coalesce(document.citingRelations, 0) + row.relations
