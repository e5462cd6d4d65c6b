import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface GoldEntity {
  name: string
  type: string | string[]
  /** The distinct strings that refer to it by name. */
  mentions: string[]
  /** A title that the article gives. */
  role?: string
}

export interface Gold {
  file: string
  entities: GoldEntity[]
}

/** The gold of a sample article, by the number that its file name begins with. */
export const readGold = (number: string): Gold =>
  parse(readFileSync(new URL(`${number}.yaml`, import.meta.url), 'utf8')) as Gold
