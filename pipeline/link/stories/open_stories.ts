import type { Outcome } from '../../stage.ts'
import { Components } from '../components.ts'
import { toStory } from './story.ts'
import type { StoryClaim } from './story_claim.ts'

const PREFIX = 'story_'

/** A story whose claims go by: how many are still to come, and those that came. */
interface OpenStory {
  story_id: string
  left: number
  claims: StoryClaim[]
}

/** Gathers the claims of each story as the documents go by, and tells of a story once all its claims have. */
export class OpenStories {
  readonly #owners: Components<string>
  readonly #sizes = new Map<string, number>()
  readonly #open = new Map<string, OpenStory>()
  readonly #tell: Outcome['tell']

  /** `joined`: pairs of claims, by id, that are of one event. */
  constructor(joined: Iterable<readonly [string, string]>, tell: Outcome['tell']) {
    this.#tell = tell
    this.#owners = new Components()
    const members = new Set<string>()
    for (const [a, b] of joined) {
      this.#owners.join(a, b)
      members.add(a).add(b)
    }
    for (const id of members) {
      const owner = this.#owners.ownerOf(id)
      this.#sizes.set(owner, (this.#sizes.get(owner) ?? 0) + 1)
    }
  }

  /** The story that the claim belongs to: it is called after its first claim. Null where it stands alone. */
  add(claim: StoryClaim): string | null {
    const owner = this.#owners.ownerOf(claim.id)
    const size = this.#sizes.get(owner)
    if (size === undefined) return null
    const story = this.#open.get(owner) ?? { story_id: PREFIX + claim.id, left: size, claims: [] }
    story.claims.push(claim)
    story.left--
    if (story.left > 0) this.#open.set(owner, story)
    else this.#close(owner, story)
    return story.story_id
  }

  /** Tells of those some of whose claims never came. */
  finish(): void {
    for (const [owner, story] of this.#open) this.#close(owner, story)
  }

  #close(owner: string, { story_id, claims }: OpenStory): void {
    this.#open.delete(owner)
    this.#tell(story_id, { story: toStory(story_id, claims) })
  }
}
