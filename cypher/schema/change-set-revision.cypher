// change-set-revision: one change set for each revision; the history reads them in order.
// params   (none)
// returns  nothing
// example  {}
CREATE CONSTRAINT change_set_revision IF NOT EXISTS
FOR (changeSet:ChangeSet) REQUIRE changeSet.revision IS UNIQUE
