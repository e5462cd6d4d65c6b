/** A part of what the tables hold that is somebody's, and on which terms it may be passed on. */
export interface Right {
  /** Columns, or tables, that hold it. */
  where: string
  what: string
  /** Who made it, and where that can be had; null for the articles, of which each has its own publisher. */
  source: { title: string; path: string } | null
  /** Its name in the list of SPDX, and its text; of the articles there is none. */
  licence: { name: string; title: string; path: string } | null
}

const CREATIVE_COMMONS = 'https://creativecommons.org'

/** What the articles say is their publishers', and first: no licence covers the tables as a whole. */
export const RIGHTS: readonly Right[] = [
  {
    where: '`documents`, `blocks`, `sentences`, `quotes` and `claims`',
    what: 'The texts of the articles',
    source: null,
    licence: null,
  },
  {
    where: '`latitude`, `longitude`, `geoname_id`, `admin1_code` of `entities`',
    what: 'Where places lie',
    source: { title: 'GeoNames', path: 'https://www.geonames.org' },
    licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: `${CREATIVE_COMMONS}/licenses/by/4.0/` },
  },
  {
    where: '`wikidata_id` of `entities`',
    what: 'Numbers of entities',
    source: { title: 'Wikidata', path: 'https://www.wikidata.org' },
    licence: { name: 'CC0-1.0', title: 'CC0', path: `${CREATIVE_COMMONS}/publicdomain/zero/1.0/` },
  },
  {
    where: '`frame` of `claims`',
    what: 'Names of rolesets',
    source: { title: 'PropBank', path: 'https://github.com/propbank/propbank-frames' },
    licence: { name: 'CC-BY-SA-4.0', title: 'CC BY-SA 4.0', path: `${CREATIVE_COMMONS}/licenses/by-sa/4.0/` },
  },
]

export const PUBLISHERS = 'they belong to their publishers, on whose terms alone they may be passed on'

/** What belongs to whom, and on which terms, in sentences. */
export const TERMS = RIGHTS.map(({ what, source, licence }) =>
  source && licence ? `${what}: ${source.title}, ${licence.title}.` : `${what}: ${PUBLISHERS}.`,
).join(' ')
