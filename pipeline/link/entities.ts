import { toIssue } from '../record/issue.ts'
import type { Linker } from '../stage.ts'
import { comparableIn } from './comparable.ts'
import { type Group, gather, Joined } from './group.ts'
import { keyOf, type Local, localsOf } from './local.ts'
import { joinPersons } from './persons.ts'
import { placeEntities } from './place.ts'
import { joinThings } from './things.ts'

/**
 * The same entity in several documents is one entity. What is the same for sure meets under one key; whether a short name fits one
 * or two longer ones is then a question to the distinct names alone.
 */
export const entities: Linker<Local, Group> = {
  name: 'entities',
  emit: (record) =>
    localsOf(record).map((value) => ({ key: keyOf(value, record.document.document_id), value, placed: true })),
  reduce: (key, locals) => [gather(key, locals)],
  resolve(found, { tell, report, because, sort }) {
    const { groups, numbers } = comparableIn(found, sort)
    const joined = new Joined(because)
    const ambiguous = joinPersons(groups, joined, (capped) =>
      report(toIssue('NAMES_NOT_COMPARED', { stage: 'link' }, { ...capped })),
    )
    joinThings(groups, joined)
    return placeEntities(
      { found, compared: numbers, groups: groups.filter((group) => !ambiguous.has(group)), joined },
      tell,
    )
  },
}
