// commit-revision: raises the revision and keeps who made it, when and why.
// params   revision INTEGER, who STRING, why STRING, recordedAt STRING (ISO 8601 instant),
//          created INTEGER, replaced INTEGER, deleted INTEGER
// returns  nothing
// example  {"revision": 7, "who": "curator", "why": "a new article", "recordedAt": "2026-01-31T12:00:00.000Z",
//          "created": 3, "replaced": 1, "deleted": 0}
MATCH (atlas:Atlas)
SET atlas.revision = $revision
CREATE (:ChangeSet {revision: $revision, who: $who, why: $why, recordedAt: $recordedAt,
  created: $created, replaced: $replaced, deleted: $deleted})
