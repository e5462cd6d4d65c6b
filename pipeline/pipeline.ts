import type { Outputs } from './export/index.ts'
import { blocks } from './export/tables/blocks.ts'
import { documents } from './export/tables/documents.ts'
import { entities } from './export/tables/entities.ts'
import { issues } from './export/tables/issues.ts'
import { mentions } from './export/tables/mentions.ts'
import { quantities } from './export/tables/quantities.ts'
import { quotes } from './export/tables/quotes.ts'
import { roles } from './export/tables/roles.ts'
import { sentences } from './export/tables/sentences.ts'
import { times } from './export/tables/times.ts'
import { csv } from './export/writers/csv.ts'
import { json } from './export/writers/json.ts'
import { workbook } from './export/writers/workbook/index.ts'
import { yaml } from './export/writers/yaml.ts'

/** What newsledger makes of articles, in the order in which it is made and listed. */
export const PIPELINE: Outputs = {
  tables: [documents, blocks, sentences, entities, mentions, roles, times, quantities, quotes, issues],
  writers: [json, csv, yaml, workbook],
}
