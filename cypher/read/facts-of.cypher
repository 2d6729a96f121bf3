// facts-of: read/facts for what is said about some entities, or shared with them.
// params   entity LIST<STRING>, naming LIST<STRING> (full-text queries for what names them, some hundreds in each),
//          afterProperty STRING, afterId STRING ("" for the first page), limit INTEGER,
//          property LIST<STRING> | null, judgesEntity BOOLEAN (whether one of the next four is not null),
//          type LIST<STRING> | null, kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// returns  revision, revisionAfter (null while a load fills the store), total, items
// example  {"entity": ["digital-loan"], "naming": ["names:\"digital-loan\""], "afterProperty": "", "afterId": "",
//          "limit": 50, "property": null, "judgesEntity": false, "type": null, "kind": null, "party": null,
//          "place": null, "status": null, "document": null, "knownBy": null, "held": null, "atFirst": null,
//          "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
// include parts/within
CALL (within) {
  UNWIND $naming AS namingSome
  CALL db.index.fulltext.queryNodes('record_names', namingSome) YIELD node
  WITH DISTINCT node AS stated, within
  WHERE stated:Fact AND (stated.entity IN $entity OR any(id IN stated.sharedWith WHERE id IN $entity))
    // include parts/fact-page
}
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter, total, items
