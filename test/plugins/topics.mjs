/** The worked example of CONTRIBUTING.md: an annotator with a layer and a table of its own, a cleaning rule, a writer, settings and an issue. */

import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

/** `plugin_settings: { topics: { words: { weather: [storm, frost] } } }` in the configuration. */
const SETTINGS = {
  type: 'object',
  additionalProperties: false,
  properties: {
    words: {
      description: 'The words that tell each topic',
      type: 'object',
      additionalProperties: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[A-Za-z]+$' } },
      default: { transport: ['ferry', 'railway', 'bridge', 'harbour'], money: ['budget', 'tax', 'price'] },
    },
  },
}

const ISSUES = {
  X_TOPICS_NONE: {
    severity: 'info',
    message: 'None of {count} words that tell a topic stands in this document.',
    next_step: 'Give more words as plugin_settings.topics.words in the configuration.',
  },
}

const offset = { type: 'integer', minimum: 0 }
const LAYER = {
  type: 'object',
  additionalProperties: false,
  required: ['layer', 'start', 'end', 'topic'],
  properties: { layer: { const: 'x_topics_topic' }, start: offset, end: offset, topic: { type: 'string' } },
}

/** Words that tell what a kept block is about. */
const annotator = {
  name: 'topics',
  layers: { x_topics_topic: LAYER },
  annotate({ document, blocks }, { own }, report, because) {
    const topics = Object.entries(own.settings.words)
    const kept = blocks.filter((block) => block.kept)
    const found = kept.flatMap(({ start, end }) => topicsIn(topics, document.text.slice(start, end), start))
    const count = topics.flatMap(([, words]) => words).length
    if (found.length === 0) report?.(own.issue('X_TOPICS_NONE', {}, { count }))
    for (const topic of found) because?.(topic, () => [{ name: 'rule', value: `a word of the topic ${topic.topic}` }])
    return found
  },
}

const topicsIn = (topics, text, from) =>
  topics.flatMap(([topic, words]) =>
    Array.from(text.matchAll(new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi')), ({ index, 0: word }) => ({
      layer: 'x_topics_topic',
      start: from + index,
      end: from + index + word.length,
      topic,
    })),
  )

const text = { type: 'string', minLength: 1 }
const SCHEMA = {
  $id: 'x-topics:topics',
  description: 'One row per word that tells a topic.',
  type: 'object',
  additionalProperties: false,
  required: ['topic_id', 'document_id', 'sentence_id', 'start', 'end', 'text', 'topic'],
  properties: {
    topic_id: { ...text, description: 'Identifies the word' },
    document_id: { ...text, description: 'The document that it stands in', 'x-references': 'documents.document_id' },
    sentence_id: {
      type: ['string', 'null'],
      description: 'The sentence that it stands in',
      'x-references': 'sentences.sentence_id',
    },
    start: { ...offset, description: 'Where it begins in documents.text, in code points' },
    end: { ...offset, description: 'Where it ends in documents.text, in code points, exclusive' },
    text: { ...text, description: 'Exactly documents.text from start to end' },
    topic: { ...text, description: 'What it is about' },
  },
}

const table = {
  name: 'topics',
  schema: SCHEMA,
  letter: 'k',
  layer: 'x_topics_topic',
  rows: (page) =>
    page.rowsOf('x_topics_topic', 'k', ({ topic, ...found }, topic_id) => ({
      topic_id,
      ...page.anchor(found),
      ...page.place(found),
      topic,
    })),
}

/** "Weather: …" lines are no part of an article. */
const rule = {
  name: 'x_topics_weather',
  *judge({ pieces }, ruled) {
    for (const [i, piece] of pieces.entries())
      if (!ruled[i] && /^Weather: /.test(piece.text)) yield [i, { kind: 'other', verdict: 'removed', score: 1 }]
  },
}

/** `topics.txt`: how many rows each table has. */
const writer = {
  name: 'counts',
  files: () => ['counts.txt'],
  async open(folder) {
    const counts = new Map()
    return {
      async add({ name }, rows) {
        counts.set(name, (counts.get(name) ?? 0) + rows.length)
        return []
      },
      async close() {
        const content = Array.from(counts, ([name, count]) => `${name} ${count}\n`).join('')
        await writeFile(path.join(folder, 'counts.txt'), content)
        const sha256 = createHash('sha256').update(content).digest('hex')
        const about = { name: 'counts', description: 'Rows of each table.', table: null, format: 'txt' }
        return [{ path: 'counts.txt', bytes: content.length, sha256, ...about, mediatype: 'text/plain' }]
      },
      async release() {},
    }
  },
}

export default {
  name: 'topics',
  version: '1.0.0',
  settings: SETTINGS,
  issues: ISSUES,
  rules: [{ rule, before: 'dateline' }],
  annotators: [annotator],
  tables: [table],
  writers: [writer],
}
