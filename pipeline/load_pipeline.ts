import type { Outline } from './outline.ts'
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

/** An outline, and the pipeline that it is of. */
export interface Outlined extends Outline {
  load(): Promise<Pipeline>
}

/** Without plug-ins no stage is loaded before `load`; what plug-ins add must fit together, so that with them all is. Throws PluginInvalid. */
export async function loadOutline(modules: readonly string[]): Promise<Outlined> {
  if (modules.length === 0) {
    const { createOutline } = await import('./outline.ts')
    return { ...createOutline(), load: () => loadPipeline([]) }
  }
  const pipeline = await loadPipeline(modules)
  return { ...pipeline, load: async () => pipeline }
}
