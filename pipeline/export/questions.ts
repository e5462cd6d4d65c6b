/** What analysts ask, the one line of SQL that answers it, and where one does, the filter of a sheet. */
interface Question {
  question: string
  /** For the views of `newsledger.sql` in DuckDB, and for SQLite where nothing else is said. */
  sql: string
  /** The line for SQLite where that counts days otherwise. */
  sqlite?: string
  /** The sheet of the workbook and its filters; what is to be counted or joined no filter answers. */
  sheet?: string
}

/** Of claims with what they say in `words`: whether people died, or were hurt. */
const DIED = ['kill', 'dead', 'death', 'die ', 'died', 'murder', 'slain']
  .map((word) => `words LIKE '%${word}%'`)
  .join(' OR ')
const HURT = ['wound', 'injur', 'hurt'].map((word) => `words LIKE '%${word}%'`).join(' OR ')

/** `told`: the day on which the article was published; `isNear`: whether the last day that it may be, `day`, is of the days that the article is of. */
const killedAndWounded = (told: string, isNear: string): string =>
  `SELECT day, CASE WHEN ${DIED} THEN 'killed' ELSE 'wounded' END AS what, min(amount_low) AS fewest, max(amount_high) AS most, count(*) AS claims, min(sentence) AS for_example ` +
  `FROM (SELECT *, coalesce(latest, ${told}) AS day, lower(action || ' ' || coalesce(amount_of, '')) AS words FROM claims) AS told ` +
  `WHERE (${DIED} OR ${HURT}) AND amount_text IS NOT NULL AND amount_unit IS NULL AND polarity = 'affirmative' AND status IN ('happened', 'ongoing') AND (day IS NULL OR ${isNear}) GROUP BY 1, 2 ORDER BY 1, 2;`

const WHO = "type IN ('person', 'organization')"

/** Who acts with whom they meet, and those who act together with each other. */
const MET =
  'SELECT DISTINCT a.name AS who, b.name AS met, c.place, c.earliest, c.latest, c.status, c.sentence FROM claims c ' +
  "JOIN claim_participants p ON p.claim_id = c.claim_id AND p.role = 'actor' " +
  "JOIN claim_participants q ON q.claim_id = c.claim_id AND (q.role = 'recipient' OR q.role = 'actor' AND q.position > p.position) " +
  `JOIN entities a ON a.entity_id = p.entity_id AND a.${WHO} JOIN entities b ON b.entity_id = q.entity_id AND b.${WHO} ` +
  "WHERE a.entity_id <> b.entity_id AND c.event_class = 'CONSULT' AND c.polarity = 'affirmative' AND c.status IN ('happened', 'ongoing') ORDER BY c.earliest, who, met;"

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Who said what about whom?',
    sql: `SELECT DISTINCT q.source, m.entity AS about, q.text, q.published_date, q.title FROM quotes q JOIN mentions m ON m.document_id = q.document_id AND m."start" >= q."start" AND m."start" < q."end" WHERE q.source IS NOT NULL AND m.type IN ('person', 'organization') AND m.entity_id <> coalesce(q.source_id, '') ORDER BY q.source, about;`,
    sheet: 'quotes: source not blank, text contains the name',
  },
  {
    question:
      'How many were killed and wounded, day by day? (By the day that the article tells, else the one on which it was published, if it is known; what lies more than a month before that is history.)',
    sql: killedAndWounded(
      'try_cast(left(published_date, 10) AS DATE)',
      'published_date IS NULL OR day >= try_cast(left(published_date, 10) AS DATE) - 31',
    ),
    sqlite: killedAndWounded(
      'substr(published_date, 1, 10)',
      "published_date IS NULL OR day >= date(substr(published_date, 1, 10), '-31 days')",
    ),
    sheet:
      'claims: action one of kill, die, wound, injure; amount_text not blank; polarity affirmative; status happened or ongoing; sorted by latest',
  },
  {
    question: 'Which share of the people whom an outlet quotes are women, of those whose gender the texts tell?',
    sql: "SELECT coalesce(q.publisher, 'not known') AS outlet, count(DISTINCT CASE WHEN e.gender = 'female' THEN e.entity_id END) AS women, count(DISTINCT e.entity_id) AS people, round(100.0 * count(DISTINCT CASE WHEN e.gender = 'female' THEN e.entity_id END) / count(DISTINCT e.entity_id)) AS percent, count(*) AS quotes FROM quotes q JOIN entities e ON e.entity_id = q.source_id WHERE e.gender IS NOT NULL GROUP BY 1 ORDER BY people DESC, outlet;",
  },
  {
    question: 'How many quotes a month?',
    sql: "SELECT coalesce(substr(published_date, 1, 7), 'not known') AS month, count(*) AS quotes, count(DISTINCT document_id) AS articles FROM quotes GROUP BY 1 ORDER BY month;",
    sheet: 'quotes: published_date, by year and month',
  },
  {
    question: 'Which figures conflict?',
    sql: "SELECT s.label AS story, c.value, c.text, c.document_id, c.other_value, c.other_text, c.other_document_id FROM conflicts c JOIN stories s ON s.story_id = c.story_id WHERE c.relation = 'conflict' AND c.kind = 'number' ORDER BY story, c.conflict_id;",
    sheet: 'conflicts: relation conflict, kind number',
  },
  {
    question: 'What changed since?',
    sql: "SELECT s.label AS story, c.kind, c.value, c.text, c.document_id, c.other_value, c.other_text, c.other_document_id FROM conflicts c JOIN stories s ON s.story_id = c.story_id WHERE c.relation = 'update' ORDER BY story, c.conflict_id;",
    sheet: 'conflicts: relation update',
  },
  {
    question: 'Which claims rest on one source? (Without on_the_word_of: on that of the article itself.)',
    sql: 'SELECT c.sentence, c.sources AS on_the_word_of, c.publisher, c.published_date, s.label AS story FROM claims c LEFT JOIN stories s ON s.story_id = c.story_id WHERE coalesce(s.independent_source_count, 1) = 1 ORDER BY c.story_id IS NULL, c.claim_score DESC, c.claim_id;',
    sheet: 'stories: independent_source_count 1; claims: story_id blank',
  },
  {
    question: 'Who met whom? (Persons and organizations that did meet; not what is planned, and not places.)',
    sql: MET,
    sheet:
      'claims: event_class CONSULT; polarity affirmative; status happened or ongoing; actor and recipient not blank',
  },
  {
    question: 'What was removed, and why?',
    sql: 'SELECT kind, rule, count(*) AS blocks, sum(length(text)) AS characters, coalesce(min(CASE WHEN length(text) BETWEEN 20 AND 200 THEN text END), min(text)) AS for_example FROM blocks WHERE NOT kept GROUP BY kind, rule ORDER BY blocks DESC, kind, rule;',
    sheet: 'blocks: kept FALSE; kind and rule say why',
  },
  {
    question: 'What hangs on an uncertain date?',
    sql: "SELECT d.source_path, d.published_date, d.published_basis, d.inferred_date, t.text, t.value FROM documents d JOIN times t ON t.document_id = d.document_id WHERE t.anchor = 'document' AND (d.published_basis IN ('inferred', 'none') OR d.inferred_date IS NOT NULL);",
    sheet: 'documents: published_basis inferred or none; times: anchor document',
  },
]
