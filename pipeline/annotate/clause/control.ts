/** Whose the infinitive or participle behind a verb with an object is, where it is not the object's. */
export interface Control {
  /** Lemmas whose complement is done by their subject though there is an object: `promise`. */
  bySubject: ReadonlySet<string>
  /** Lemmas of those that make, ask or want their object to do it, or blame it for that, also where the tree has it loosely: `ask`. */
  byObject: ReadonlySet<string>
  /** Conjunctions of what the object does, whatever the verb: `accuse of`, `prevent from`; and of what it does behind those verbs: `blame for`. */
  objectOpeners: ReadonlySet<string>
  blameOpeners: ReadonlySet<string>
  /** Those verbs. */
  blames: ReadonlySet<string>
  /** Conjunctions of what anybody may do: `talk about`. */
  anybodyOpeners: ReadonlySet<string>
  /** Verbs whose subject does not do what their participle says: `the plan involves selling …`. */
  entails: ReadonlySet<string>
  /** Verbs whose object does what the participle right behind it says: `send`, `leave`. */
  inAct: ReadonlySet<string>
  /** Verbs whose participle behind an object tells what that is of: `a film featuring …`. */
  shows: ReadonlySet<string>
  /** Nouns whose infinitive is done by whose they are: `plan`, `attempt`. */
  nouns: ReadonlySet<string>
  /** Verbs whose subject has the noun that is their object: `make` a plan, `waste` time. */
  carriers: ReadonlySet<string>
  /** Prepositions before whose a plan or an attempt is: `of`. */
  owners: ReadonlySet<string>
  /** Prepositions before an attempt or a plan of whoever does what it stands beside: `in` an effort. */
  ways: ReadonlySet<string>
  /** Prepositions before whom a verb is against. */
  targets: ReadonlySet<string>
  /** Prepositions before whom it is a chance for. */
  beneficiaries: ReadonlySet<string>
  /** Prepositions before whom verbs ask to do it: `called on NAME to …`. */
  addressees: ReadonlySet<string>
  infinitive: ReadonlySet<string>
  /** Conjunctions of how something was said or done: `as`. */
  likeness: ReadonlySet<string>
  /** Verbs that tell what their clause says. */
  tellers: ReadonlySet<string>
}
