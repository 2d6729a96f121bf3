/** Most spellings of one name by initials: beyond that a name is full of characters with several readings. */
const MAX_SPELLINGS = 8;

/**
 * The first letters of a name's readings, for every way it may be read, the likeliest first: 季华实验室 is "jhsys".
 * A word in other letters, such as the 301 of 301海南医院, stands whole.
 */
export function initialsOf(units: readonly (readonly string[])[]): string[] {
  if (units.length < 2) return [];
  let spellings = [""];
  for (const unit of units) {
    const letters = [...new Set(unit.map((reading) => initialOf(reading)))];
    if (letters.length === 0) return [];
    const room = Math.max(1, Math.floor(MAX_SPELLINGS / spellings.length));
    spellings = letters.slice(0, room).flatMap((letter) => spellings.map((spelling) => spelling + letter));
  }
  return spellings;
}

function initialOf(reading: string): string {
  return /^\d/.test(reading) ? reading : reading.slice(0, 1);
}
