// facts: one page of the facts that pass the filters, by property, then id.
// params   afterProperty STRING, afterId STRING ("" for the first page), limit INTEGER,
//          property LIST<STRING> | null, judgesEntity BOOLEAN (whether one of the next four is not null),
//          type LIST<STRING> | null, kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// returns  revision, revisionAfter (null while a load fills the store), total, items
// example  {"afterProperty": "", "afterId": "", "limit": 50, "property": ["creditGranted"], "judgesEntity": false,
//          "type": null, "kind": null, "party": null, "place": null, "status": ["actual"], "document": null,
//          "knownBy": null, "held": null, "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
// include parts/within
CALL (within) {
  MATCH (stated:Fact)
  WITH stated, within
  WHERE true
    // include parts/fact-page
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, total, items
