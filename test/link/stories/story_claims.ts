import type { ToldClaim, ToldPlace } from '../../../pipeline/link/stories/agreement/told_claim.ts'
import type { StoryAmount, StoryParticipant, StoryTime } from '../../../pipeline/link/stories/story_claim.ts'

let made = 0

/**
 * A claim that something happened, in the own voice of an article of nobody's; with whatever else it says. Who acts and the words around are those of
 * all others, so that they are of one occasion.
 */
export function told(more: Partial<ToldClaim> = {}): ToldClaim {
  const number = made++
  return {
    ...{ id: `doc_${number}:c0`, document_id: `doc_${number}`, copy_of: null, publisher: null, published: null },
    ...{ published_above: false, weekday: null },
    ...{ action: 'fall', frame: 'fall.01', event_class: null, trigger: 'fell', text: 'it fell' },
    ...{ participants: [thing('storm', 'actor')], time: null, amounts: [], sources: [], named: [] },
    told_by: ['fell', 'fall'],
    sentence_number: 0,
    sentence: ['storm', 'valley', 'ridge', 'barn'],
    ...{ names: [], topic: [], topics: [], named_persons: [], topic_names: [] },
    ...{ certainty: 'certain', polarity: 'affirmative', status: 'happened' },
    telling: { words: 'It fell', flaws: 0 },
    ...{ basis: 'sidecar', credits: [], wording: [], places: [], near: [] },
    ...more,
  }
}

export const days = (earliest: string | null, latest = earliest, at_night = false): StoryTime => ({
  ...{ text: 'then', earliest, latest, at_night },
})

export const amount = (low: number | null, more: Partial<StoryAmount> = {}): StoryAmount => ({
  ...{ text: String(low), low, high: low, mod: null, unit: null, of: 'houses' },
  ...more,
})

export const person = (name: string, role: StoryParticipant['role'] = 'actor'): StoryParticipant => ({
  ...{ role, entity: `ent_${name}`, type: 'person', name, text: name, ups: [], holds: [], words: [name], head: name },
})

export const thing = (head: string, role: StoryParticipant['role'] = 'object'): StoryParticipant => ({
  ...{ role, entity: null, type: null, name: head, text: head, ups: [], holds: [], words: [head], head },
})

export const place = (name: string, more: Partial<ToldPlace> = {}): ToldPlace => ({
  ...{ entity: `ent_${name}`, name, country_code: null, admin1_code: null, geoname_id: null },
  ...{ latitude: null, longitude: null, beside: [] },
  ...more,
})
