// contradiction-a: contradictions by their first side.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX contradiction_a IF NOT EXISTS
FOR (contradiction:Contradiction) ON (contradiction.a)
