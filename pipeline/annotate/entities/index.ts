import type { Capped } from '../../capped_index.ts'
import type { NameType } from '../../language/reader.ts'
import { toIssue } from '../../record/issue.ts'
import type { Annotation, EntityAnnotation, Issue, MentionAnnotation } from '../../record/records.ts'
import type { Context } from '../../stage.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { aliasesOf, canonicalName } from './canonical.ts'
import { type Cluster, groupBy, type Link, toCluster } from './cluster.ts'
import { dropCommonAcronyms } from './common_acronyms.ts'
import { dropCommonPhrases, dropNoNames } from './common_phrases.ts'
import { type Gazetteer, gazetteerOf } from './gazetteer.ts'
import { asGiven, type GivenNames, givenNames, withGiven } from './given/find_given.ts'
import { givenIn, isGivenEverywhere } from './given/given_list.ts'
import { splitGiven } from './given/split_given.ts'
import { mendHeadlines } from './headlines.ts'
import { agreeInLists } from './list_types.ts'
import { findListedClubs } from './listed_clubs.ts'
import type { Mention } from './mention.ts'
import { genderOf } from './mention_gender.ts'
import { reasonsForEntity, reasonsForMention } from './mention_reasons.ts'
import { countryCue, metonymCue } from './metonyms.ts'
import { findOrganizationParts } from './organization_parts.ts'
import { clusterOrganizations } from './organizations.ts'
import { findPersonParts } from './person_parts.ts'
import { clusterPersons } from './persons.ts'
import { clusterPlaces } from './places/cluster_places.ts'
import { type Locations, locate } from './places/locate.ts'
import { tellPersonsFromPlaces } from './places/person_or_place.ts'
import { findShortStates } from './places/short_states.ts'
import { readNames } from './read_names.ts'
import { findRepeats } from './repeats.ts'
import { joinShops } from './shops.ts'
import { findClubs } from './sport.ts'
import { agreeOnTypes } from './types.ts'
import { settlePlaces } from './unfounded_places.ts'

/** The named persons, organisations, places and other things of a document, and every place where it names them. */
export const entities: Annotator = {
  name: 'entities',
  needs_words: true,
  annotate(
    document: CleanDocument,
    context?: Context,
    report?: (issue: Issue) => void,
    because?: Because,
  ): Annotation[] {
    const { language, source_path, document_id } = document.document
    const place = { stage: 'annotate', source_path, document_id } as const
    const tell = (capped: Capped): void => report?.(toIssue('NAMES_NOT_COMPARED', place, { ...capped }))
    if (!language || document.sentences.length === 0) return []
    const gazetteer = gazetteerOf(language)
    const list = context ? givenIn(context) : null
    const names = list && givenNames(list, source_path)
    const mentions = findMentions(document.document.text, document.sentences, names, gazetteer)
    const locations = locate(mentions, document.sentences, gazetteer)
    return toAnnotations(splitGiven(clusterMentions(mentions, locations, gazetteer, tell)), gazetteer, because)
  },
}

const findTypes = (mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] =>
  findOrganizationParts(findPersonParts(agreeOnTypes(mentions, gazetteer), gazetteer), gazetteer)

/** All namings, in the order of the text. What the user's list says of them holds before and after what the document itself agrees on. */
function findMentions(
  text: string,
  sentences: readonly BlockSentence[],
  names: GivenNames | null,
  gazetteer: Gazetteer,
): Mention[] {
  const read = tellPersonsFromPlaces(mendHeadlines(readNames(text, sentences, gazetteer), gazetteer), gazetteer)
  const listed = agreeInLists(read, gazetteer)
  const typed = findTypes(names ? withGiven(sentences, listed, names) : listed, gazetteer)
  const agreed = settlePlaces(joinShops(typed, gazetteer), gazetteer)
  const repeated = joinShops(findTypes(findRepeats(sentences, agreed, gazetteer), gazetteer), gazetteer)
  const left = dropCommonPhrases(dropCommonAcronyms(dropNoNames(repeated, gazetteer), gazetteer), sentences, gazetteer)
  const clubs = findListedClubs(findClubs(left, gazetteer), sentences, gazetteer)
  const mentions = findShortStates(clubs, gazetteer)
  return names ? mentions.map((mention) => asGiven(mention, names)) : mentions
}

function clusterMentions(
  mentions: readonly Mention[],
  locations: Locations,
  gazetteer: Gazetteer,
  tell: (capped: Capped) => void,
): Cluster[] {
  const groups = [...groupBy(mentions, (mention) => mention.type)]
  return groups.flatMap(([type, group]) => {
    if (type === 'person') return clusterPersons(group, gazetteer, tell)
    if (type === 'place') return clusterPlaces(group, locations, gazetteer)
    if (type === 'group') return clusterGroups(group)
    return clusterOrganizations(group, type as NameType, gazetteer, tell)
  })
}

/** A group is called by one name: more words are another group. */
const clusterGroups = (mentions: readonly Mention[]): Cluster[] =>
  Array.from(groupBy(mentions, ({ words }) => words.join(' ').toLowerCase()).values(), (group) =>
    toCluster('group', group),
  )

const COUNTRY = 'country'
const CAPITAL = 'capital'

/** Which cluster each mention names: its own, or for a capital that acts the country's, made where it is not yet there. */
function linkMentions(clusters: Cluster[], gazetteer: Gazetteer): Link[] {
  const countries = new Map(
    clusters.filter(({ place }) => place?.kind === COUNTRY).map((held) => [held.place?.name, held]),
  )
  const links = clusters.slice().flatMap((cluster) =>
    cluster.mentions.map((mention) => {
      if (cluster.place?.kind === COUNTRY) return { mention, cluster, metonym: countryCue(mention, gazetteer.language) }
      const governed = cluster.place?.kind === CAPITAL && !cluster.given ? governedBy(mention, gazetteer) : null
      if (!governed) return { mention, cluster, metonym: null }
      const { country, cue } = governed
      const held = countries.get(country) ?? countryCluster(country, gazetteer)
      countries.set(country, held)
      return { mention, cluster: held, metonym: cue }
    }),
  )
  return links.sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end)
}

function governedBy(mention: Mention, gazetteer: Gazetteer): { country: string; cue: string } | null {
  const government = gazetteer.governs(mention.name)
  if (government?.kind !== 'capital' || !gazetteer.place(government.country)) return null
  const cue = metonymCue(mention, gazetteer.language)
  return cue === null ? null : { country: government.country, cue }
}

function countryCluster(country: string, gazetteer: Gazetteer): Cluster {
  const place = gazetteer.place(country)
  return { ...toCluster('place'), name: country, wikidata_id: place?.wikidata_id ?? null, place }
}

function toAnnotations(clusters: Cluster[], gazetteer: Gazetteer, because?: Because): Annotation[] {
  const links = linkMentions(clusters, gazetteer)
  const ids = new Map(Array.from(new Set(links.map((link) => link.cluster)), (cluster, i) => [cluster, `e${i + 1}`]))
  const named = new Map(Array.from(groupBy(links, (link) => ids.get(link.cluster) ?? '')))
  const found = Array.from(ids, ([cluster, id]) => {
    const of = new Set(cluster.mentions)
    const own = (named.get(id) ?? []).filter(({ mention }) => of.has(mention)).map(({ mention }) => mention)
    const entity = toEntity(id, { ...cluster, mentions: own }, gazetteer)
    because?.(entity, () => reasonsForEntity(cluster, named.get(id) ?? []))
    return entity
  })
  const mentions = links.map((link) => {
    const mention = toMentionAnnotation(link, ids.get(link.cluster) ?? '', gazetteer)
    because?.(mention, () => reasonsForMention(link, gazetteer))
    return mention
  })
  return [...found, ...mentions]
}

function toEntity(id: string, cluster: Cluster, gazetteer: Gazetteer): EntityAnnotation {
  const name = canonicalName(cluster, gazetteer)
  const { type, wikidata_id, place, given } = cluster
  return {
    layer: 'entity',
    id,
    name,
    type,
    aliases: aliasesOf(cluster, name, gazetteer),
    description: null,
    wikidata_id,
    country_code: place?.country_code ?? null,
    admin1_code: place?.admin1_code ?? null,
    geoname_id: place?.geoname_id ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    given_id: given?.entity_id ?? null,
    given_everywhere: given !== null && isGivenEverywhere(given),
  }
}

const toMentionAnnotation = ({ mention, metonym }: Link, entity: string, gazetteer: Gazetteer): MentionAnnotation => ({
  layer: 'mention',
  start: mention.start,
  end: mention.end,
  entity,
  form: 'name',
  metonym: metonym !== null,
  ...genderOf(mention, gazetteer),
})
