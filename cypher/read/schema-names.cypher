// schema-names: the indexes there are, those of constraints among them, and what they cover.
// params   (none)
// returns  name, covers (labels or relationship types)
// example  {}
SHOW INDEXES YIELD name, labelsOrTypes
RETURN name, coalesce(labelsOrTypes, []) AS covers
