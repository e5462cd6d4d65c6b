import type { Reason } from '../../stage.ts'
import type { Link } from './resolve.ts'
import type { Candidate } from './salience.ts'

const RULES: Readonly<Record<Link['by'], string>> = {
  pronoun: 'a pronoun stands for whoever agrees with it and leads among what was spoken of last (list pronouns)',
  apposition: 'a noun beside the name says what it is (lists person_nouns, body_nouns)',
  nominal: 'a definite noun stands for who is called so, or is of that kind (lists body_nouns, title_nouns, titles)',
}

/** Why a pronoun or noun stands for an entity: by what rule, and who else was considered or ruled out. */
export function reasonsFor({ naming, by, considered }: Link): Reason[] {
  const { said, likely } = naming.referent
  return [
    { name: 'rule', value: RULES[by] },
    ...(said ? [{ name: 'gender', value: `${said}, as titles or pronouns of the text say` }] : []),
    ...(!said && likely
      ? [{ name: 'gender', value: `${likely} by the given name (list given_names), which only ranks` }]
      : []),
    ...considered.flatMap((candidate) => (candidate.naming.referent === naming.referent ? [] : toReason(candidate))),
  ]
}

function toReason({ naming, ruledOut }: Candidate): Reason[] {
  const name = naming.referent.entity?.name ?? Array.from(naming.referent.nouns)[0]
  if (name === undefined) return []
  return [
    ruledOut === null
      ? { name: 'also considered', value: `${name}: farther away, or less what the text is about` }
      : { name: 'ruled out', value: `${name}: ${ruledOut}` },
  ]
}
