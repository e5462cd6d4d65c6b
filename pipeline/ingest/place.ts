/** How issues name a record of a file that holds several: by its number from 1, and by what else tells where it stands. */
export const placeOf = (number: number, where?: string): string =>
  where === undefined ? `record ${number}` : `record ${number} (${where})`
