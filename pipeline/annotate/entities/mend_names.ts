import type { BlockSentence } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import { addBracketed, addCoordinated, addPossessed, lengthenHeads, lengthenListed } from './mends/bodies.ts'
import { addCompanies } from './mends/companies.ts'
import {
  cutAtLines,
  cutAtMarks,
  cutEpithets,
  splitAtOf,
  splitAtThe,
  splitMembers,
  splitOwners,
  splitPairs,
} from './mends/cuts.ts'
import { readDateline } from './mends/datelines.ts'
import { cutDays, cutOffices, cutOpeners, splitAtOffices, typeEmployers } from './mends/edges.ts'
import { addEmployers } from './mends/employers.ts'
import { addSmallEvents } from './mends/events.ts'
import type { Around, Mend, ReadName } from './mends/mend.ts'
import { joinPartners } from './mends/partners.ts'
import {
  addFirstNames,
  addInitials,
  addLowered,
  addMonthNames,
  addTails,
  joinNicknames,
  joinParticles,
} from './mends/persons.ts'
import { addSpeakers } from './mends/speakers.ts'
import { nameTitlesInQuotes } from './mends/titles_in_quotes.ts'

const MENDS: readonly Mend[] = [
  readDateline,
  cutAtLines,
  cutAtMarks,
  cutDays,
  cutOpeners,
  cutOffices,
  splitAtOffices,
  typeEmployers,
  joinNicknames,
  joinParticles,
  addTails,
  addLowered,
  addInitials,
  addFirstNames,
  addMonthNames,
  splitPairs,
  splitAtThe,
  cutEpithets,
  splitOwners,
  splitMembers,
  splitAtOf,
  lengthenHeads,
  addCompanies,
  joinPartners,
  lengthenListed,
  addCoordinated,
  addBracketed,
  addPossessed,
  addEmployers,
  addSmallEvents,
  addSpeakers,
  nameTitlesInQuotes,
]

/** The reader's names of a sentence, mended one after the other. */
export function mendNames(sentence: BlockSentence, document: Omit<Around, 'tokens' | 'isFirst'>): ReadName[] {
  const read = sentence.names.map((name): ReadName => {
    const { first, last } = tokensOf(sentence.tokens, name)
    return { first, last, type: name.type, by: 'model' }
  })
  const { tokens, start, block } = sentence
  const around: Around = { tokens, isFirst: start === block.start, ...document }
  return MENDS.reduce((names, mend) => mend(names, around), read)
}
