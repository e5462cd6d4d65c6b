/** What analysts ask, and the one line of SQL that answers it. */
interface Question {
  question: string
  /** For the views of `newsledger.sql` in DuckDB, and for SQLite where nothing else is said. */
  sql: string
  /** The line for SQLite where that counts days otherwise. */
  sqlite?: string
}

/** Of claims with what they say in `words`: whether people died, or were hurt. */
const DIED = ['kill', 'dead', 'death', 'die ', 'died', 'murder', 'slain']
  .map((word) => `words LIKE '%${word}%'`)
  .join(' OR ')
const HURT = ['wound', 'injur', 'hurt'].map((word) => `words LIKE '%${word}%'`).join(' OR ')

/** `isNear`: whether the last day that it may be, `day`, is of the days that the article is of. */
const killedAndWounded = (isNear: string): string =>
  `SELECT day, CASE WHEN ${DIED} THEN 'killed' ELSE 'wounded' END AS what, min(amount_low) AS fewest, max(amount_high) AS most, count(*) AS claims, min(sentence) AS for_example ` +
  `FROM (SELECT *, latest AS day, lower(action || ' ' || coalesce(amount_of, '')) AS words FROM claims) AS told ` +
  `WHERE (${DIED} OR ${HURT}) AND amount_text IS NOT NULL AND amount_unit IS NULL AND polarity = 'affirmative' AND status IN ('happened', 'ongoing') AND ${isNear} GROUP BY 1, 2 ORDER BY 1, 2;`

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Who said what about whom?',
    sql: `SELECT DISTINCT q.source, m.entity AS about, q.text, q.published_date, q.title FROM quotes q JOIN mentions m ON m.document_id = q.document_id AND m."start" >= q."start" AND m."start" < q."end" WHERE q.source IS NOT NULL AND m.type IN ('person', 'organization') AND m.entity_id <> coalesce(q.source_id, '') ORDER BY q.source, about;`,
  },
  {
    question:
      'How many were killed and wounded, day by day? (What the articles report with its day, up to a month before they were published; older days are history.)',
    sql: killedAndWounded('day >= try_cast(left(published_date, 10) AS DATE) - 31'),
    sqlite: killedAndWounded("day >= date(substr(published_date, 1, 10), '-31 days')"),
  },
  {
    question: 'Which share of the people whom an outlet quotes are women, of those whose gender the texts tell?',
    sql: "SELECT coalesce(q.publisher, 'not known') AS outlet, count(DISTINCT CASE WHEN e.gender = 'female' THEN e.entity_id END) AS women, count(DISTINCT e.entity_id) AS people, round(100.0 * count(DISTINCT CASE WHEN e.gender = 'female' THEN e.entity_id END) / count(DISTINCT e.entity_id)) AS percent, count(*) AS quotes FROM quotes q JOIN entities e ON e.entity_id = q.source_id WHERE e.gender IS NOT NULL GROUP BY 1 ORDER BY people DESC, outlet;",
  },
  {
    question: 'How many quotes a month?',
    sql: "SELECT coalesce(substr(published_date, 1, 7), 'not known') AS month, count(*) AS quotes, count(DISTINCT document_id) AS articles FROM quotes GROUP BY 1 ORDER BY month;",
  },
  {
    question: 'Which figures conflict?',
    sql: "SELECT value, text, document_id, other_value, other_text, other_document_id FROM conflicts WHERE relation = 'conflict' AND kind = 'number';",
  },
  {
    question: 'What changed since?',
    sql: "SELECT kind, value, text, document_id, other_value, other_text, other_document_id FROM conflicts WHERE relation = 'update';",
  },
  {
    question: 'Which claims rest on one source? (Without on_the_word_of: on that of the article itself.)',
    sql: 'SELECT c.sentence, c.sources AS on_the_word_of, c.publisher, c.published_date, s.label AS story FROM claims c LEFT JOIN stories s ON s.story_id = c.story_id WHERE coalesce(s.independent_source_count, 1) = 1 ORDER BY c.story_id IS NULL, c.claim_score DESC, c.claim_id;',
  },
  {
    question: 'Who met whom?',
    sql: "SELECT actor, recipient, place, earliest, latest, status, sentence FROM claims WHERE event_class = 'CONSULT' AND polarity = 'affirmative' AND actor IS NOT NULL AND (recipient IS NOT NULL OR CAST(actor AS VARCHAR) LIKE '%, %' OR CAST(actor AS VARCHAR) LIKE '%; %') ORDER BY earliest, claim_id;",
  },
  {
    question: 'What was removed, and why?',
    sql: 'SELECT kind, rule, count(*) AS blocks, min(text) AS for_example FROM blocks WHERE NOT kept GROUP BY kind, rule ORDER BY blocks DESC, kind, rule;',
  },
  {
    question: 'What hangs on an uncertain date?',
    sql: "SELECT d.source_path, d.published_date, d.published_basis, d.inferred_date, t.text, t.value FROM documents d JOIN times t ON t.document_id = d.document_id WHERE t.anchor = 'document' AND (d.published_basis IN ('inferred', 'none') OR d.inferred_date IS NOT NULL);",
  },
]
