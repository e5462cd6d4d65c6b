import type { Issue } from '../record/records.ts'
import type { Own, Settings } from '../stage.ts'
import type { Row } from './rows.ts'
import type { WrittenFile } from './sink.ts'
import type { Table } from './table.ts'

/** A form in which all tables are written: rows come in batches, table by table in any turn, those of one table in order. */
export interface Writer {
  name: string
  /** Is it for people, who open no file of more documents than the setting `max_documents_for_people`? Then it is left out beyond. */
  forPeople?: boolean
  /** Paths inside the folder of the files that it writes. What it needs meanwhile has such a name too, with `.` or `-` and more behind it. */
  files(tables: readonly Pick<Table, 'name'>[]): string[]
  /** Begins its files in an existing folder. `own` is there for writers of plug-ins. */
  open(folder: string, tables: readonly Table[], settings?: Settings, own?: Own): Promise<OpenWriter>
}

/** A writer whose files can be read back. */
export interface Readable extends Writer {
  /** Path of a table inside the folder, with forward slashes. */
  pathOf(table: Pick<Table, 'name'>): string
  /** The rows as they were given, column by column. Throws where the file is anything else. */
  read(folder: string, table: Table): AsyncIterable<Row>
}

export const isReadable = (writer: Writer): writer is Readable => 'read' in writer

export interface OpenWriter {
  /** Appends rows that are valid and well-formed. Gives an issue for each thing that it cannot hold, if any. */
  add(table: Table, rows: readonly Row[]): Promise<readonly Issue[]>
  /**
   * Takes all rows of one document at once, table by table, where a writer shows of one what stands in another. Then `add` gets the rows alone
   * that stand in no document.
   */
  addDocument?(pages: ReadonlyMap<Table, readonly Row[]>): Promise<readonly Issue[]>
  close(): Promise<WrittenFile[]>
  /** Lets go of its files whatever became of them; may follow `close`. */
  release(): Promise<void>
}
