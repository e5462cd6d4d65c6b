import { plain } from '../../language/fold.ts'
import type { Cluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { officialName } from './official_name.ts'

const BODIES: ReadonlySet<Cluster['type']> = new Set(['organization', 'facility'])

/** How a cluster is called: the lists' name, or the fullest form that the document gives, of bodies as it is officially; the form most used, then the first, of equals. */
export function canonicalName(cluster: Cluster, gazetteer: Gazetteer): string {
  if (cluster.name) return cluster.name
  const counts = new Map<string, { mention: Mention; count: number }>()
  for (const mention of cluster.mentions) {
    const held = counts.get(mention.name)
    counts.set(mention.name, { mention: held?.mention ?? mention, count: (held?.count ?? 0) + 1 })
  }
  const forms = Array.from(counts.values())
  const best = forms.reduce((a, b) => (isFuller(b, a) ? b : a))
  if (BODIES.has(cluster.type)) return capitalised(officialName(withoutSlip(best.mention.name, gazetteer), gazetteer))
  return capitalised(withRank(best.mention, cluster, gazetteer))
}

interface Form {
  mention: Mention
  count: number
}

/** More words, initials aside; of as many the form more used; then the one with initials. */
function isFuller(a: Form, b: Form): boolean {
  const more = spelled(a) - spelled(b) || a.count - b.count || a.mention.words.length - b.mention.words.length
  return more > 0
}

const spelled = ({ mention }: Form): number => mention.words.filter((word) => word.length > 1).length

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** A one-word name keeps a rank that is never shortened ("Pope", "King"): without it nobody knows whom it names. */
function withRank({ name, words }: Mention, { mentions }: Cluster, { spelledOut }: Gazetteer): string {
  const rank = mentions.find(
    ({ honorific }) => honorific && honorific.length > 3 && spelledOut.has(honorific),
  )?.honorific
  return words.length === 1 && rank ? `${capitalised(rank)} ${name}` : name
}

/** The other forms that name it in the document, in the order of the text. */
export function aliasesOf({ mentions, type }: Cluster, name: string, gazetteer: Gazetteer): string[] {
  const forms = mentions
    .flatMap((mention) => formsOf(mention, BODIES.has(type) ? gazetteer : null))
    .filter((form) => plain(form) !== plain(name))
  return Array.from(new Set(forms))
}

/** A nickname inside a name is a first name too; a slip in the name of a body stands beside what is meant. */
function formsOf({ name, nickname }: Mention, ofBodies: Gazetteer | null): string[] {
  if (ofBodies) return [name, withoutSlip(name, ofBodies)]
  return nickname ? [name, `${nickname} ${name.split(' ').slice(1).join(' ')}`] : [name]
}

/** "Department of States" is a slip where the lists have a "State Department". */
function withoutSlip(name: string, { organization, inNames }: Gazetteer): string {
  const words = name.split(' ')
  const of = words.findIndex((word) => inNames.of.has(word))
  const office = words[of - 1] ?? ''
  if (of < 1 || !name.endsWith('s') || !inNames.office.has(office.toLowerCase())) return name
  const singular = name.slice(0, -1)
  return organization(
    `${singular
      .split(' ')
      .slice(of + 1)
      .join(' ')} ${office}`,
  )
    ? singular
    : name
}
