// entity-name-en: entities by English name, for people.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX entity_name_en IF NOT EXISTS
FOR (entity:Entity) ON (entity.nameEn)
