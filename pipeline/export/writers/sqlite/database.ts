import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import type { Database, SQLiteValue, Statement } from 'node-sqlite3-wasm'
import { once } from '../../../once.ts'
import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'
import { sqlName } from '../../sql.ts'
import { columnsOf, type Table } from '../../table.ts'
import { affinityOf, createIndexes, createSearch, createTable } from './schema.ts'

const require = createRequire(import.meta.url)

/**
 * How much of a function of SQLite runs (roughly its bytes, each time) before V8 optimises it. By its own measure (1.8 million) the interpreter of SQL, one
 * function of a hundred kilobytes, is compiled for half a second at the first article; so it is where thousands are written.
 */
const TIERING_BUDGET = 100_000_000

// Loaded as it is needed: worker processes know the writers, and write nothing.
const library = once((): typeof import('node-sqlite3-wasm') => {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`)
  return require('node-sqlite3-wasm')
})

/** A file that is new, and whole when the run is: nothing of it needs to be taken back. Rows come before those that they point at. */
const SETTINGS = [
  ...['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'foreign_keys = OFF'],
  'cache_size = -16000',
]

/** A database that grows by rows. Throws what the disk does as errors of the system. */
export interface OpenDatabase {
  add(table: Table, rows: readonly Row[]): void
  close(): void
  release(): void
}

export function openDatabase(path: string, tables: readonly Table[]): OpenDatabase {
  // SQLite takes an empty file for its own, and would make one that its owner alone may read.
  closeSync(openSync(path, 'wx'))
  const database = new (library().Database)(path)
  database.exec(SETTINGS.map((setting) => `PRAGMA ${setting}`).join(';'))
  const names = new Set(tables.map(({ name }) => name))
  // All in one go: each table that is committed by itself has its pages written once more.
  database.exec('BEGIN')
  database.exec(tables.map((table) => createTable(table, names)).join(';'))
  const inserts = new Map(tables.map((table) => [table, openInsert(database, table)]))

  function release(): void {
    if (!database.isOpen) return
    for (const { statement } of inserts.values()) finalize(statement)
    database.close()
  }

  return {
    add(table, rows) {
      const { statement, columns } = inserts.get(table) as Insert
      asOfSystem(() => {
        for (const row of rows) statement.run(columns.map((column) => toValue(ownField(row, column) ?? null)))
      })
    },
    close() {
      asOfSystem(() => {
        const commands = tables.flatMap((table) => [...createIndexes(table), ...createSearch(table)])
        database.exec([...commands, 'COMMIT'].join(';'))
        release()
      })
    },
    release,
  }
}

/** What a statement failed of it says once more, and that was told. */
function finalize(statement: Statement): void {
  try {
    statement.finalize()
  } catch {}
}

interface Insert {
  statement: Statement
  columns: string[]
}

function openInsert(database: Database, table: Table): Insert {
  const columns = columnsOf(table)
  const { properties = {} } = table.schema
  const places = columns.map((column) =>
    affinityOf(ownField(properties, column) ?? {}) === 'TEXT' ? 'CAST(? AS TEXT)' : '?',
  )
  const names = columns.map(sqlName).join(', ')
  const command = `INSERT INTO ${sqlName(table.name)} (${names}) VALUES (${places.join(', ')})`
  return { statement: database.prepare(command), columns }
}

/** UTF-16 units of a text from which it goes over faster as bytes, as measured. */
const LONG = 40

/** A text ends at its first U+0000 for the library, so that such ones are handed over as bytes, as are long ones. */
function toValue(cell: Cell): SQLiteValue {
  if (typeof cell === 'boolean') return Number(cell)
  return typeof cell === 'string' && (cell.length >= LONG || cell.includes('\u0000')) ? Buffer.from(cell) : cell
}

const OF_SYSTEM = /disk is full|disk I\/O error|unable to open/

/** What the disk does, as errors of the system are told: with a number (`errno`, of ENOSPC). */
class DiskError extends Error {
  errno = -28
}

/** SQLite says in words alone that the disk is full: then the run ends, as with every other file. */
function asOfSystem(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Error) || !OF_SYSTEM.test(error.message)) throw error
    throw new DiskError(`newsledger.sqlite: ${error.message}`, { cause: error })
  }
}
