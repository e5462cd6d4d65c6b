export const WEEK = 7
/** Days from Monday to the first of January 1970. */
const FIRST = 3

/** The day of the week, 1 is Monday, of a day that is counted from the first of January 1970. */
export const weekdayOfDay = (day: number): number => ((((day + FIRST) % WEEK) + WEEK) % WEEK) + 1
