// stated-filter: what $status, $document, $knownBy and $held say of the record `stated` (a tie or an entity).
AND ($status IS NULL OR stated.status IN $status)
AND ($document IS NULL OR any(document IN stated.documents WHERE document IN $document))
AND ($knownBy IS NULL OR stated.knownDay <= $knownBy)
AND ($held IS NULL OR
// include parts/held
IN $held)
