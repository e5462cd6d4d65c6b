import { plain } from '../../language/fold.ts'
import type { Cluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

/** How a cluster is called: the lists' name, or the fullest form that the document gives; the form most used, then the first, of equals. */
export function canonicalName(cluster: Cluster, gazetteer: Gazetteer): string {
  if (cluster.name) return cluster.name
  const counts = new Map<string, { mention: Mention; count: number }>()
  for (const mention of cluster.mentions) {
    const held = counts.get(mention.name)
    counts.set(mention.name, { mention: held?.mention ?? mention, count: (held?.count ?? 0) + 1 })
  }
  const forms = Array.from(counts.values())
  const best = forms.reduce((a, b) => (isFuller(b, a) ? b : a))
  return capitalised(withRank(best.mention, cluster, gazetteer))
}

interface Form {
  mention: Mention
  count: number
}

const isFuller = (a: Form, b: Form): boolean =>
  a.mention.words.length > b.mention.words.length ||
  (a.mention.words.length === b.mention.words.length && a.count > b.count)

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** A one-word name keeps a rank that is never shortened ("Pope", "King"): without it nobody knows whom it names. */
function withRank({ name, words }: Mention, { mentions }: Cluster, { spelledOut }: Gazetteer): string {
  const rank = mentions.find(
    ({ honorific }) => honorific && honorific.length > 3 && spelledOut.has(honorific),
  )?.honorific
  return words.length === 1 && rank ? `${capitalised(rank)} ${name}` : name
}

/** The other forms that name it in the document, in the order of the text. */
export function aliasesOf({ mentions }: Cluster, name: string): string[] {
  const forms = mentions.flatMap((mention) => formsOf(mention)).filter((form) => plain(form) !== plain(name))
  return Array.from(new Set(forms))
}

/** A nickname inside a name is a first name too. */
function formsOf({ name, nickname }: Mention): string[] {
  return nickname ? [name, `${nickname} ${name.split(' ').slice(1).join(' ')}`] : [name]
}
