// stated-filter: what $status, $document, $knownBy and $held say of the record `stated` (a tie or an entity).
AND ($status IS NULL OR stated.status IN $status)
// A document that had not come by $knownBy says nothing yet.
AND ($document IS NULL OR any(at IN range(0, size(stated.documents) - 1) WHERE stated.documents[at] IN $document
  AND ($knownBy IS NULL OR stated.documentDays IS NULL OR stated.documentDays[at] <= $knownBy)))
AND ($knownBy IS NULL OR stated.knownDay <= $knownBy)
AND ($held IS NULL OR
// include parts/held
IN $held)
