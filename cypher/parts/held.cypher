// held: how the dated record `stated` (a tie or an entity) stood between the days $atFirst and $atLast. The same four
// cases as `heldWithin` in server/model/held.ts; where some of its documents came after $knownBy, without what nobody
// can have seen by then, as `boundsAsKnown` in server/store/as-known.ts has it.
CASE
  WHEN $atFirst IS NULL THEN null
  WHEN $knownBy IS NULL OR stated.sightings IS NULL OR NOT any(day IN stated.documentDays WHERE day > $knownBy) THEN
    CASE
      WHEN stated.possibleFrom > $atLast THEN 'not-yet'
      WHEN stated.possibleTo < $atFirst THEN 'ended'
      WHEN stated.certainFrom <= $atLast AND stated.certainTo >= $atFirst THEN 'holds'
      ELSE 'may-hold'
    END
  ELSE head([spoken IN [reduce(last = stated.knownDay, day IN stated.documentDays |
      CASE WHEN day <= $knownBy AND day > last THEN day ELSE last END)] |
    CASE
      WHEN stated.possibleFrom <= spoken AND stated.possibleFrom > $atLast THEN 'not-yet'
      WHEN stated.sightings[0] <= spoken AND stated.possibleTo < $atFirst THEN 'ended'
      WHEN any(at IN range(2, size(stated.sightings) - 2, 2)
          WHERE stated.sightings[at] <= spoken AND stated.sightings[at + 1] <= $atLast)
        AND any(at IN range(2, size(stated.sightings) - 2, 2)
          WHERE stated.sightings[at] <= spoken AND stated.sightings[at] >= $atFirst) THEN 'holds'
      ELSE 'may-hold'
    END])
END
