// entity-filter: what $kind, $party and $place say of the entity `other`; `within` comes from parts/within.
AND ($kind IS NULL OR other.kind IN $kind)
AND ($party IS NULL OR other.party IN $party)
AND ($place IS NULL OR other.id IN within)
