import { messageOf, toIssue } from '../record/issue.ts'
import type { Issue } from '../record/records.ts'
import type { AnyProfile, ProfileCount, Profiles, Settings } from '../stage.ts'

type Told = readonly (readonly [profile: string, told: unknown])[]

/** What was counted, as rules are told it and as it is written. */
interface Counted {
  profiles: Profiles
  /** JSON by the name of the profile; null where there is nothing to write. */
  written: ReadonlyMap<string, unknown>
  issues: readonly Issue[]
}

/** The counts of several profiles side by side. One that throws is counted no more: rules are told nothing of it, and an issue says so. */
export class ProfileCounts {
  readonly #profiles: readonly AnyProfile[]
  readonly #counts = new Map<string, ProfileCount<unknown, unknown>>()
  readonly #failed: Issue[] = []

  constructor(profiles: readonly AnyProfile[], settings: Settings) {
    this.#profiles = profiles
    for (const profile of profiles)
      this.#attempt(profile.name, () => this.#counts.set(profile.name, profile.count(settings)))
  }

  /** Adds what one document told. */
  add(told: Told): void {
    for (const [name, value] of told) this.#attempt(name, () => this.#counts.get(name)?.add(value))
  }

  finish(): Counted {
    const [profiles, written] = [new Map<string, unknown>(), new Map<string, unknown>()]
    const issues: Issue[] = []
    for (const profile of this.#profiles)
      this.#attempt(profile.name, () => {
        const count = this.#counts.get(profile.name)
        if (!count) return
        const [counted, own] = [count.counted(), [...count.issues()]]
        written.set(profile.name, profile.toJson(counted))
        profiles.set(profile.name, counted)
        for (const issue of own) issues.push(issue)
      })
    return { profiles, written, issues: [...issues, ...this.#failed] }
  }

  #attempt(profile: string, act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#counts.delete(profile)
      this.#failed.push(toIssue('PROFILE_FAILED', { stage: 'clean' }, { profile, reason: messageOf(error) }))
    }
  }
}
