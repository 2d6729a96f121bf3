// shortest-paths: all shortest paths between two entities that pass the filters, in the order of their relation ids.
// Where there are more than $mostSorted of them it gives their length and none of them: read/reach-onward and
// read/ties-between then find the first ones.
// params   from STRING, to STRING, limit INTEGER, mostSorted INTEGER, avoidId LIST<STRING> | null,
//          kind LIST<STRING> | null, party LIST<STRING> | null, place LIST<STRING> | null,
//          status LIST<STRING> | null, document LIST<STRING> | null, knownBy INTEGER (day) | null,
//          held LIST<STRING> | null, atFirst INTEGER (day) | null, atLast INTEGER (day) | null
// slots    OF_TYPES, MOST_HOPS, RIGHT_ARROW
// returns  revision, revisionAfter (null while a load fills the store), fromFound BOOLEAN, toFound BOOLEAN,
//          tooMany BOOLEAN, length INTEGER (hops; null: no path), paths: entities and relations of each, in order
// example  {"from": "ji-hua-laboratory", "to": "university-of-waterloo", "limit": 10, "mostSorted": 1000,
//          "avoidId": null, "kind": null, "party": null, "place": null, "status": null, "document": null,
//          "knownBy": null, "held": null, "atFirst": null, "atLast": null}
MATCH (before:Atlas)
WITH before.revision AS revision
OPTIONAL MATCH (from:Entity {id: $from})
OPTIONAL MATCH (to:Entity {id: $to})
// include parts/within
CALL (from, to, within) {
  WITH from, to, within
  WHERE from <> to
  MATCH path = allShortestPaths((from)-[OF_TYPES*..MOST_HOPS]RIGHT_ARROW(to))
  WHERE all(stated IN relationships(path) WHERE true
      // include parts/stated-filter
    )
    AND all(other IN nodes(path) WHERE other = from OR other = to OR (true
      AND ($avoidId IS NULL OR NOT other.id IN $avoidId)
      // include parts/entity-filter
    ))
  WITH path
  LIMIT $mostSorted + 1
  RETURN collect(path) AS found
}
CALL (found) {
  UNWIND CASE WHEN size(found) > $mostSorted THEN [] ELSE found END AS path
  WITH path, [tie IN relationships(path) | tie.id] AS order
  ORDER BY order
  LIMIT $limit
  RETURN collect({
    relations: [tie IN relationships(path) | tie {.json, .knownDay}],
    entities: [node IN nodes(path) | node {.id, .kind, .nameEn, .nameZh, .status, .party, .degree}]
  }) AS paths
}
WITH revision, from, to, found, paths
MATCH (after:Atlas)
RETURN revision, CASE WHEN after.loading IS NULL THEN after.revision END AS revisionAfter,
  from IS NOT NULL AS fromFound, to IS NOT NULL AS toFound,
  size(found) > $mostSorted AS tooMany, length(found[0]) AS length, paths
