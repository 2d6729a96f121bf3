// put-entities: writes entities, each over the one with its id if there is one; its kind is a label as well.
// params   rows LIST<MAP> (id, kind, kindBefore: LIST of none or one, properties)
// returns  nothing
// example  {"rows": [{"id": "ji-hua-laboratory", "kind": "Lab", "kindBefore": ["ResearchInstitute"],
//          "properties": {"nameEn": "Ji Hua Laboratory"}}]}
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity.degree = 0
REMOVE entity:$(row.kindBefore)
SET entity:$(row.kind), entity += row.properties
