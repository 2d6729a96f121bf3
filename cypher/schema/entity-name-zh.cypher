// entity-name-zh: entities by Chinese name, for people.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX entity_name_zh IF NOT EXISTS
FOR (entity:Entity) ON (entity.nameZh)
