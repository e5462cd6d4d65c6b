/** A process that opens files that hold several articles, with the readers of the plug-ins that its arguments name besides ours. */
import { serveOpening } from './engine/serve_opening.ts'
import { loadOutline } from './load_pipeline.ts'

serveOpening(loadOutline(process.argv.slice(2)))
