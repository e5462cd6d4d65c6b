import { messageOf } from '../record/issue.ts'
import { faultOfSchema } from '../record/validate.ts'
import type { PluginSettings, Settings } from '../stage.ts'
import { settingsIn } from './own.ts'
import { type Plugin, PluginInvalid } from './plugin.ts'

/** The settings with those of every plug-in whole, as its schema has them. Throws PluginInvalid. */
export function withPluginSettings<Given extends Settings>(given: Given, loaded: readonly { plugin: Plugin }[]): Given {
  const plugins = loaded.map(({ plugin }) => plugin)
  const { plugin_settings = {}, ...others } = given
  const stray = Object.keys(plugin_settings).find((name) => !plugins.some((plugin) => plugin.name === name))
  if (stray !== undefined) throw new PluginInvalid(`plugin_settings has ${stray}: ${toldNames(plugins)}`)
  const whole = plugins.flatMap((plugin): [string, PluginSettings][] => {
    const own = settingsIn(plugin, given)
    refuseFaults(plugin, own)
    return plugin.settings ? [[plugin.name, own]] : []
  })
  return (whole.length > 0 ? { ...others, plugin_settings: Object.fromEntries(whole) } : others) as Given
}

const toldNames = (plugins: readonly Plugin[]): string => {
  const names = plugins.map(({ name }) => name).join(', ')
  return `no plug-in is called so; ${names ? `there are ${names}` : 'none is added'}`
}

function refuseFaults(plugin: Plugin, own: PluginSettings): void {
  const fault = plugin.settings ? faultOf(plugin, own) : Object.keys(own).length > 0 && 'it takes none'
  if (fault) throw new PluginInvalid(`plug-in ${plugin.name}: its settings: ${fault}; mend plugin_settings`)
}

function faultOf({ name, settings = {} }: Plugin, own: PluginSettings): string | null {
  try {
    return faultOfSchema(settings, own)
  } catch (error) {
    throw new PluginInvalid(`plug-in ${name}: the schema of its settings cannot be used (${messageOf(error)}); mend it`)
  }
}
