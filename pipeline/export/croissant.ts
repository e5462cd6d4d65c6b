import type { JsonSchema } from '../record/validate.ts'
import { PACKAGE_NAME } from './datapackage.ts'
import { PUBLISHERS, RIGHTS } from './rights.ts'
import type { WrittenFile } from './sink.ts'
import { keyColumnsOf, type Table, typeOf } from './table.ts'

export const CROISSANT = 'croissant.json'

/** What the format asks to be written at the beginning of each description (Croissant 1.0, mlcommons.org, "Prelude"). */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  ...{ citeAs: 'cr:citeAs', column: 'cr:column', conformsTo: 'dct:conformsTo', cr: 'http://mlcommons.org/croissant/' },
  ...{ rai: 'http://mlcommons.org/croissant/RAI/', data: { '@id': 'cr:data', '@type': '@json' } },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  ...{ equivalentProperty: 'cr:equivalentProperty', samplingRate: 'cr:samplingRate' },
  ...{ dct: 'http://purl.org/dc/terms/', examples: { '@id': 'cr:examples', '@type': '@json' }, extract: 'cr:extract' },
  ...{ field: 'cr:field', fileProperty: 'cr:fileProperty', fileObject: 'cr:fileObject', fileSet: 'cr:fileSet' },
  ...{ format: 'cr:format', includes: 'cr:includes', isLiveDataset: 'cr:isLiveDataset', jsonPath: 'cr:jsonPath' },
  ...{ key: 'cr:key', md5: 'cr:md5', parentField: 'cr:parentField', path: 'cr:path', recordSet: 'cr:recordSet' },
  ...{ references: 'cr:references', regex: 'cr:regex', repeated: 'cr:repeated', replace: 'cr:replace' },
  ...{ sc: 'https://schema.org/', separator: 'cr:separator', source: 'cr:source', subField: 'cr:subField' },
  transform: 'cr:transform',
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ integer: 'sc:Integer', number: 'sc:Float', boolean: 'sc:Boolean' }),
)

function dataTypeOf(property: JsonSchema): string {
  if (property.format === 'date') return 'sc:Date'
  return TYPES.get(typeOf(property)) ?? 'sc:Text'
}

/** Licences by their addresses; of the articles there is none, and so it is said in words. */
const LICENSE = RIGHTS.map(({ what, licence }) => licence?.path ?? `${what}: ${PUBLISHERS}`)

/** The tables as CSV, column by column, for those who load data sets by their description (Croissant 1.0, mlcommons.org). */
export function toCroissant(files: readonly WrittenFile[], tables: readonly Table[], version: string) {
  const found = tables.flatMap((table) => {
    const file = files.find((each) => each.table === table.name && each.mediatype === 'text/csv')
    return file ? [{ table, file }] : []
  })
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: PACKAGE_NAME,
    description:
      'News articles as tables. Start and end count Unicode code points of documents.text, the end exclusive.',
    version,
    license: LICENSE,
    distribution: found.map(({ file }) => distributed(file)),
    recordSet: found.map(({ table, file }) => recordSet(table, file)),
  }
}

const distributed = ({ path, mediatype, sha256, bytes }: WrittenFile) => ({
  ...{ '@type': 'cr:FileObject', '@id': path, name: path, contentUrl: path, contentSize: `${bytes} B` },
  ...{ encodingFormat: mediatype, sha256 },
})

function recordSet(table: Table, file: WrittenFile) {
  const { name, schema } = table
  return {
    ...{ '@type': 'cr:RecordSet', '@id': name, name, description: schema.description ?? '' },
    key: keyColumnsOf(table).map((column) => ({ '@id': `${name}/${column}` })),
    field: Object.entries(schema.properties ?? {}).map(([column, property]) => ({
      ...{ '@type': 'cr:Field', '@id': `${name}/${column}`, name: column, description: property.description ?? '' },
      dataType: dataTypeOf(property),
      source: { fileObject: { '@id': file.path }, extract: { column } },
    })),
  }
}
