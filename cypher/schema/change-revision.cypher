// change-revision: what one change set did.
// params   (none)
// returns  nothing
// example  {}
CREATE INDEX change_revision IF NOT EXISTS
FOR (change:Change) ON (change.revision, change.position)
