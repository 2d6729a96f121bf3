// fact-page: one page of the facts `stated` that pass the filters, by property, then id; `within` comes from
// parts/within. What the entity is like is looked at only where $judgesEntity says that it matters.
AND ($property IS NULL OR stated.property IN $property)
// include parts/stated-filter
AND (NOT $judgesEntity OR EXISTS {
  MATCH (other:Entity {id: stated.entity})
  WHERE ($type IS NULL OR EXISTS { (other)-[tie]-() WHERE type(tie) IN $type })
    // include parts/entity-filter
})
WITH stated
ORDER BY stated.property, stated.id
WITH collect(stated) AS found
RETURN size(found) AS total,
  [fact IN [one IN found WHERE one.property > $afterProperty
    OR (one.property = $afterProperty AND one.id > $afterId)][..$limit] | fact {.json, .knownDay}] AS items
