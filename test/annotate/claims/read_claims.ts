import { claims } from '../../../pipeline/annotate/claims/index.ts'
import { coreference } from '../../../pipeline/annotate/coreference/index.ts'
import { entities } from '../../../pipeline/annotate/entities/index.ts'
import { quantities } from '../../../pipeline/annotate/quantities/index.ts'
import { quotes } from '../../../pipeline/annotate/quotes/index.ts'
import { roles } from '../../../pipeline/annotate/roles/index.ts'
import { times } from '../../../pipeline/annotate/times/index.ts'
import type { Annotation, ClaimAnnotation } from '../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../document.ts'

const BEFORE = [entities, roles, coreference, times, quantities, quotes]

/** A text's claims, all annotators before them asked. */
export function claimsOf(text: string): ClaimAnnotation[] {
  const document = toDocument(text, { published_date: '2024-03-07' })
  const annotations: Annotation[] = []
  for (const annotator of BEFORE) annotations.push(...annotator.annotate({ ...document, annotations }, CONTEXT))
  return claims.annotate({ ...document, annotations }, CONTEXT) as ClaimAnnotation[]
}

/** Claims as `action: actor > recipient or object @ place`, in the order of the text. */
export const shown = (text: string): string[] =>
  claimsOf(text).map(({ action, participants }) => {
    const of = (...roles: string[]): string =>
      participants
        .filter(({ role }) => roles.includes(role))
        .map(({ start, end }) => text.slice(start, end))
        .join(' + ')
    const [place, patient] = [of('place'), of('recipient', 'object')]
    return `${action}: ${of('actor') || '-'}${patient ? ` > ${patient}` : ''}${place ? ` @ ${place}` : ''}`
  })
