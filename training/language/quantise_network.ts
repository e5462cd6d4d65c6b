import { HIDDEN, LAYERS, LOOKUP_NAMES } from '../../pipeline/language/en/network_shape.ts'
import type { Arrays } from '../../pipeline/language/linear/container.ts'
import type { Parameter } from './network.ts'
import type { TrainedParser } from './train_parser.ts'

const LARGEST = 127

/**
 * The network as it is shipped: tables of look-ups in 8 bits with one scale each, matrices in 8 bits with a scale a column,
 * the little rest in floats.
 */
export function toNetworkArrays({ network, vocabulary }: TrainedParser): Arrays {
  const { parameters } = network
  const arrays: Arrays = { vocabulary: Int32Array.from(vocabulary.keys()) }
  for (const name of LOOKUP_NAMES) addTable(arrays, name, parameters[name]!)
  for (const name of ['input', ...layerNames('gate')]) addMatrix(arrays, name, parameters[name]!)
  // A unit of the hidden layer has one scale in all positions, so that what they add can be summed before scaling.
  addMatrix(arrays, 'positions', parameters.positions!, HIDDEN)
  const rest = ['inputBias', 'ends', 'labelled', 'hiddenBias', 'moves', 'movesBias', 'labels', 'labelsBias']
  for (const name of [...rest, ...layerNames('gateBias')]) arrays[name] = parameters[name]!.values.slice()
  return arrays
}

const layerNames = (stem: string): string[] => Array.from({ length: LAYERS }, (_, layer) => `${stem}${layer}`)

function addTable(arrays: Arrays, name: string, { values }: Parameter): void {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST
  arrays[name] = Int8Array.from(values, (value) => Math.round(value / scale))
  arrays[`${name}Scale`] = Float32Array.of(scale)
}

function addMatrix(arrays: Arrays, name: string, { values, columns }: Parameter, period = columns): void {
  const scales = new Float32Array(period)
  values.forEach((value, i) => {
    scales[i % period] = Math.max(scales[i % period]!, Math.abs(value) / LARGEST)
  })
  arrays[name] = Int8Array.from(values, (value, i) => Math.round(value / scales[i % period]!))
  arrays[`${name}Scale`] = scales
}
