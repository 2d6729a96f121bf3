// contradiction-b: contradictions by their second side.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX contradiction_b IF NOT EXISTS
FOR (contradiction:Contradiction) ON (contradiction.b)
