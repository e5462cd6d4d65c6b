#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import {
  explainCommand,
  resetCommand,
  resolvePlugins,
  schemaCommand,
  stageCommand,
  statusCommand,
  validateCommand,
} from './commands.ts'
import { type Config, checkOptions, environmentConfig, readConfig, settingsOf } from './config.ts'
import { calledAs } from './console/called.ts'
import { EXAMPLES, helpOf } from './console/examples.ts'
import { failureLine } from './console/failure.ts'
import { print, warn } from './console/print.ts'
import { clearProgress, progressShown } from './console/progress.ts'
import { showResult } from './console/result.ts'
import { packageVersion } from './engine/version.ts'
import { EXIT, exitCodeOf } from './exit_code.ts'
import { HOST } from './host.ts'
import { STAGES, type StageName } from './stage.ts'

const COMMAND = calledAs(process.argv[1] ?? '', process.cwd())
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

const examplesOf = (name: keyof typeof EXAMPLES): string => helpOf(EXAMPLES[name], COMMAND)

/** Stops the run that is under way. */
const abort = new AbortController()

const toCount = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}

/** What is no number fails the check of the option, which says what would be right. */
const toNumber = (text: string): number | string => (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : text)

interface Flags {
  out?: string
  force?: boolean
  fullRefresh?: boolean
  until: StageName
  jobs?: number
  metadata?: string
  entities?: string
  claimsFrom?: number
  writers?: string
  config?: string
  json?: boolean
  quiet?: boolean
  plugin?: string[]
}

const program = new Command('newsledger')
  .description('Turns a folder of raw news articles into validated JSON, CSV and YAML datasets.')
  .version(packageVersion())
  .option('--debug', 'show stack traces of errors')
  .exitOverride()

program
  .command('run')
  .description('take articles through the whole pipeline')
  .argument('<input...>', 'files, folders or glob patterns; - is standard input')
  .option('-o, --out <folder>', 'folder to write; replaced as a whole (default: out)')
  .option('--force', 'move what newsledger did not write there aside, to <folder>.kept-N')
  .option('--full-refresh', 'make everything anew, also what the folder to write holds of unchanged articles')
  .addOption(
    new Option('--until <stage>', 'stop after this stage; what later ones wrote stays')
      .choices(STAGES)
      .default('export'),
  )
  .option('-j, --jobs <number>', 'processes to use; the output is the same for any number', toCount)
  .option(
    '--metadata <file>',
    'CSV or YAML with what the files do not tell (default: metadata.csv in or beside the input)',
  )
  .option(
    '--entities <file>',
    'CSV, JSON or YAML with entities as you know them: id, name, type, aliases, wikidata_id, only_in',
  )
  .option(
    '--claims-from <score>',
    'write claims that are at least so surely worth a row, from 0 to 1 (default: 0.5)',
    toNumber,
  )
  .option(
    '--writers <names>',
    'what to write, such as json,csv: json, csv, yaml, xlsx, parquet, sqlite, report (default: all)',
  )
  .option('--config <file>', 'YAML or JSON with these options')
  .option('--json', 'print the result as JSON')
  .option('--quiet', 'print only errors and what was moved aside')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('run'))
  .action(runCommand)

program
  .command('status')
  .description('say what a run would make anew, and make nothing; the exit code is 1 where there is something')
  .argument('<folder>', 'a folder that newsledger wrote')
  .argument('[input...]', 'the files, folders or glob patterns that it was made from')
  .option('--json', 'print the status as JSON')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('status'))
  .action(statusCommand)

program
  .command('reset')
  .description('remove what newsledger wrote into a folder, and nothing else')
  .argument('<folder>', 'a folder that newsledger wrote; what others put there, or changed, stays')
  .addHelpText('after', examplesOf('reset'))
  .action(resetCommand)

program
  .command('stage')
  .description('read records on standard input, write one line for each on standard output')
  .addArgument(new Command().createArgument('<name>', 'the stage').choices(['ingest', 'clean', 'annotate']))
  .option('--config <file>', 'YAML or JSON with options')
  .option('--entities <file>', 'for annotate: the list that the run was given')
  .option('--recurring <file>', 'for clean: stages/recurring.json of the run that wrote the records')
  .option('--isolate', 'in a process of its own: a record that kills it, or hangs, costs itself alone')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('stage'))
  .action(stageCommand)

program
  .command('validate')
  .description('check a written folder: schemas, keys, spans, all formats alike')
  .argument('<folder>')
  .option('--json', 'print the faults as JSON')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('validate'))
  .action(validateCommand)

program
  .command('explain')
  .description('show why a row is as it is')
  .argument('<folder>', 'a folder that newsledger wrote')
  .argument('<id>', 'the id of a row, such as a block_id')
  .option('--json', 'print the explanation as JSON')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('explain'))
  .action(explainCommand)

program
  .command('schema')
  .description('print the JSON Schema of a table')
  .argument('<table>', 'name of a table, such as quotes')
  .addOption(pluginOption())
  .addHelpText('after', examplesOf('schema'))
  .action(schemaCommand)

/**
 * A large run passes far more through memory than it holds. V8 would let that pile up to a multiple of what is alive before it looks;
 * this way it looks more often, and 20,000 articles stay under 400 MB for a few percent of the time.
 */
const SMALL_HEAP = ['--heap-growing-percent=25', '--max-semi-space-size=4']

async function runCommand(inputs: string[], flags: Flags): Promise<void> {
  for (const flag of SMALL_HEAP) setFlagsFromString(flag)
  const { run } = await import('./run.ts')
  const config = mergeConfig(flags)
  const out = config.out ?? 'out'
  stopOnSignals()
  const begun = performance.now()
  const result = await run({
    inputs,
    stdin: process.stdin,
    out,
    force: flags.force ?? false,
    fullRefresh: flags.fullRefresh ?? false,
    until: flags.until,
    jobs: config.jobs ?? availableParallelism(),
    metadata: config.metadata ?? null,
    entities: config.entities ?? null,
    config: flags.config ?? null,
    settings: settingsOf(config),
    ...(config.writers === undefined ? {} : { writers: config.writers }),
    ...(config.max_record_seconds === undefined ? {} : { maxRecordSeconds: config.max_record_seconds }),
    ...(config.max_memory === undefined ? {} : { maxMemory: config.max_memory }),
    plugins: resolvePlugins(flags.plugin ?? config.plugins),
    debug: program.opts().debug ?? false,
    host: HOST,
    signal: abort.signal,
    ...(flags.quiet ? {} : { progress: progressShown(begun) }),
  })
  clearProgress()
  process.exitCode = result.rejected > 0 ? EXIT.setAside : EXIT.fine
  if (flags.json) await print(JSON.stringify({ out, ...result }, null, 2)).catch(warnUnprinted)
  else {
    const seconds = (performance.now() - begun) / 1000
    showResult(result, { out, quiet: flags.quiet ?? false, seconds, command: COMMAND })
  }
}

/** The run made its output whoever can be told of it. */
const warnUnprinted = (error: unknown): boolean => warn(`newsledger: standard output cannot be written: ${error}`)

/** Flags over environment over configuration file. */
function mergeConfig({ out, metadata, entities, jobs, claimsFrom, writers, config }: Flags): Config {
  const flags = Object.fromEntries(
    Object.entries({ out, metadata, entities, jobs, claims_from: claimsFrom, writers }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return {
    ...(config ? readConfig(config) : {}),
    ...environmentConfig(process.env),
    ...checkOptions(flags, 'command line'),
  }
}

/** The run ends its processes and takes its unfinished output away when the signal is given; the old output stays. */
function stopOnSignals(): void {
  for (const [name, code] of Object.entries(SIGNALS)) process.once(name, () => stop(code))
}

function stop(code: number): never {
  abort.abort()
  process.exit(code)
}

/** `--plugin ./topics.mjs`, as often as there are plug-ins. */
function pluginOption(): Option {
  const gather = (module: string, before: string[] = []): string[] => [...before, module]
  return new Option(
    '--plugin <module>',
    'add a plug-in: a file (./topics.mjs) or a package; may be repeated',
  ).argParser(gather)
}

const usageCodeOf = ({ exitCode }: CommanderError): number => (exitCode === 0 ? EXIT.fine : EXIT.usage)

function tellError(error: unknown): void {
  clearProgress()
  if (program.opts().debug) warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
  else if (!(error instanceof CommanderError)) warn(`newsledger: ${failureLine(error)}`)
}

// A reader that closes the pipe early (head, less) has what it wanted; other errors reach whoever printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.fine)
})
process.stderr.on('error', () => {})
// What no one caught is a fault of ours, told in one line all the same.
process.once('uncaughtException', (error) => {
  tellError(error)
  stop(EXIT.failed)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usageCodeOf(error) : exitCodeOf(error)
  tellError(error)
}
