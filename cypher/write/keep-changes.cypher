// keep-changes: keeps what a change set did to each record, so that it can be undone.
// params   revision INTEGER, rows LIST<MAP> (position, before, after: json or null)
// returns  nothing
// example  {"revision": 7, "rows": [{"position": 0, "before": null, "after": "{}"}]}
UNWIND $rows AS row
CREATE (:Change {revision: $revision, position: row.position, before: row.before, after: row.after})
