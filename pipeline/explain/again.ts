import { type Explained, explainWith } from '../annotate/index.ts'
import type { PluginPage } from '../export/page.ts'
import type { Pipeline } from '../pipeline.ts'
import type { AnnotatedRecord, CleanedRecord, IngestedRecord } from '../record/records.ts'
import type { Annotated, AnyLinker, Context, StageName } from '../stage.ts'
import { type Relinked, relink } from './relink.ts'
import { pageOf } from './row.ts'
import { contextOf, otherVersion, recordOf, recordsOf } from './written.ts'

/** What the code here makes of the documents of a folder, each from what the stage before made of it. */
export interface Again {
  context(): Promise<Context>
  ingested(document_id: string): Promise<IngestedRecord | null>
  /** As clean makes it, without annotations; null where there is nothing to make it of, or it is set aside. */
  cleaned(document_id: string): Promise<AnnotatedRecord | null>
  /** With every annotation explained; null where clean made nothing of the document. */
  annotated(document_id: string): Promise<AnnotatedAgain | null>
  /** What a linker says of all documents that were annotated. */
  linked(linker: AnyLinker): Promise<Relinked>
  /** A sentence where a stage's file is of another version. */
  otherVersion(stage: StageName): Promise<string | null>
}

interface AnnotatedAgain {
  page: PluginPage
  explained: readonly Explained[]
}

/** Rows are often asked about document by document: what was made last is kept. */
export function openAgain(folder: string, pipeline: Pipeline): Again {
  const contexts = keepLast((place: string) => contextOf(place, pipeline))
  const context = (): Promise<Context> => contexts(folder)
  const ingested = keepLast((id: string) => recordOf<IngestedRecord>(folder, 'ingest', id))
  return {
    context,
    ingested,
    cleaned: keepLast(async (id: string) => cleanAgain(await ingested(id), await context(), pipeline)),
    annotated: keepLast(async (id: string) => {
      const cleaned = await recordOf<CleanedRecord>(folder, 'clean', id)
      return cleaned && annotateAgain(folder, cleaned, await context(), pipeline)
    }),
    linked: keepLast(async (linker: AnyLinker) =>
      relink(linker, recordsOf<Annotated>(folder, 'annotate'), (await context()).settings),
    ),
    otherVersion: keepLast((stage: StageName) => otherVersion(folder, stage, pipeline)),
  }
}

/** Makes a thing by its name, and keeps the last one. */
function keepLast<Name, Made>(make: (name: Name) => Promise<Made>): (name: Name) => Promise<Made> {
  let last: { name: Name; made: Promise<Made> } | null = null
  return (name) => {
    if (last?.name !== name) last = { name, made: make(name) }
    return last.made
  }
}

function cleanAgain(ingested: IngestedRecord | null, context: Context, { stages }: Pipeline): AnnotatedRecord | null {
  const cleaned = ingested && stages[1].map(ingested, context)
  return cleaned && 'document' in cleaned ? { ...cleaned, annotations: [] } : null
}

async function annotateAgain(
  folder: string,
  cleaned: CleanedRecord,
  context: Context,
  { annotators }: Pipeline,
): Promise<AnnotatedAgain> {
  const explained = explainWith(annotators, cleaned, context)
  const annotations = explained.map(({ annotation }) => annotation)
  return { page: await pageOf(folder, { ...cleaned, annotations }), explained }
}
