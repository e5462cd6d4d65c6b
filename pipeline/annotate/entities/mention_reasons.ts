import type { Reason } from '../../stage.ts'
import { type Cluster, groupBy, type Join, type Link } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention, Recogniser } from './mention.ts'

const RECOGNISERS: Readonly<Record<Recogniser, string>> = {
  model: 'the reader took it for a name (model of names)',
  repeat: 'a name read elsewhere in the document stands here again',
  'part of a name': 'the first or last word of a person named elsewhere in the document',
  'list of countries': 'a country of the list places',
  'list of seats': 'a seat of government of the list governments',
  'list of groups': 'a people, faith or following of the lists group_names and demonyms',
  'list of organizations': 'a name of the lists organizations, clubs or single_word_names',
  'beside a name': 'a name stands right beside it',
  'who says something': 'it has several words with capitals and says something',
  'in brackets': 'it stands in brackets after the name that it is short for',
  'list of the user': 'it stands in the list of --entities',
}

/** What a mention was found by, why it has its type, and what joins it to its entity. */
export function reasonsForMention({ mention, cluster, metonym }: Link, gazetteer: Gazetteer): Reason[] {
  const { name, by, read, type, votes, honorific, title, given } = mention
  const join = cluster.joins.find(({ form }) => form === name)
  return [
    { name: 'recogniser', value: RECOGNISERS[by] },
    {
      name: 'read here as',
      value: read === type ? read : `${read}; what stands around it, lists or votes say ${type}`,
    },
    ...(votes ? [{ name: 'votes of its namings', value: counted(votes) }] : []),
    ...(given
      ? [{ name: 'list of --entities', value: `${given.file}, row ${given.form.row}: ${given.form.text}` }]
      : []),
    ...(honorific ? [{ name: 'honorific', value: honorific }] : []),
    ...(title ? [{ name: 'title', value: title }] : []),
    ...(cluster.located && metonym === null ? placeReasons(cluster) : listed(name, mention, gazetteer)),
    ...(metonym === null ? [] : [{ name: 'metonym', value: `it stands for the government: ${metonym}` }]),
    ...(join ? [{ name: 'joined', value: wordsOf(join) }] : []),
  ]
}

/** What a local entity was made of: its forms with how often each stands, what joined them, its votes. */
export function reasonsForEntity(
  { name, type, joins, place, located, wikidata_id }: Cluster,
  links: readonly Link[],
): Reason[] {
  const forms = Array.from(groupBy(links, ({ mention }) => mention.name))
  return [
    { name: 'type', value: type },
    { name: 'name', value: name === null ? 'the fullest form of the document' : 'the lists write it out so' },
    ...placeReasons({ place, located }),
    ...(wikidata_id ? [{ name: 'Wikidata', value: wikidata_id }] : []),
    ...forms.map(([form, { length }]) => ({ name: 'form', value: `${form} ×${length}${joinOf(form, joins)}` })),
  ]
}

/** Which place it is as far as lists know it, and what told. */
function placeReasons({ place, located }: Pick<Cluster, 'place' | 'located'>): Reason[] {
  return [
    ...(place ? [{ name: 'list places', value: `${place.name} (${place.kind}${idOf(place)})` }] : []),
    ...(place?.geoname_id ? [{ name: 'GeoNames', value: String(place.geoname_id) }] : []),
    ...(located ? [{ name: 'which place', value: located }] : []),
  ]
}

function joinOf(form: string, joins: readonly Join[]): string {
  const join = joins.find((candidate) => candidate.form === form)
  return join ? `: ${wordsOf(join)}` : ''
}

function wordsOf({ how, among }: Join): string {
  if (how === 'fits several') return `fits ${among} fuller names, and so is one of its own`
  return among > 1
    ? `${how} of the one named most before it, of ${among} that it fits`
    : `${how} of the only one that it fits`
}

/** The row that the lists have of a name. */
function listed(name: string, { type }: Mention, gazetteer: Gazetteer): Reason[] {
  const place = type === 'place' ? gazetteer.place(name) : null
  if (place) return [{ name: 'list places', value: `${place.name} (${place.kind}${idOf(place)})` }]
  const body = type === 'organization' ? gazetteer.organization(name) : null
  return body ? [{ name: 'list organizations', value: `${body.name} (${body.kind}${idOf(body)})` }] : []
}

const idOf = ({ wikidata_id }: { wikidata_id: string | null }): string => (wikidata_id ? `, ${wikidata_id}` : '')

const counted = (votes: ReadonlyMap<string, number>): string =>
  Array.from(votes, ([type, count]) => `${type} ${count}`).join(', ')
