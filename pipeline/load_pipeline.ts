import type { Pipeline } from './pipeline.ts'
import { loadPlugins } from './plugins/load.ts'

/**
 * The pipeline with the plug-ins of these modules (file URLs) in it. They are loaded first, since they may add to the lexicons that the rest
 * reads as it is loaded. Throws PluginInvalid.
 */
export async function loadPipeline(modules: readonly string[]): Promise<Pipeline> {
  const plugins = await loadPlugins(modules)
  const { PIPELINE, createPipeline } = await import('./pipeline.ts')
  return plugins.length > 0 ? createPipeline(plugins) : PIPELINE
}
