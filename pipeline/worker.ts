/** A worker process: builds the pipeline with the plug-ins that its arguments name, and serves the pool. */
import { serve } from './engine/serve.ts'
import { loadPipeline } from './load_pipeline.ts'

serve(loadPipeline(process.argv.slice(2)))
