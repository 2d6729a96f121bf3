// held: how the dated record `stated` (a tie or an entity) stood between the days $atFirst and $atLast. The same four
// cases as `heldWithin` in server/model/held.ts.
CASE
  WHEN $atFirst IS NULL THEN null
  WHEN stated.possibleFrom > $atLast THEN 'not-yet'
  WHEN stated.possibleTo < $atFirst THEN 'ended'
  WHEN stated.certainFrom <= $atLast AND stated.certainTo >= $atFirst THEN 'holds'
  ELSE 'may-hold'
END
