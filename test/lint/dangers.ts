import path from 'node:path'
import { getLibFiles, ts } from '@ts-morph/common'

/** What a line of source does that an input can turn against the run. */
export interface Danger {
  rule: 'lookup' | 'in' | 'spread' | 'assign'
  file: string
  /** From 1. */
  line: number
  text: string
}

/** The dangers in the files of a program, in order. `own`: the files that may look up keys, because they ask whose the key is. */
export function findDangers(program: ts.Program, files: readonly string[], own: readonly string[] = []): Danger[] {
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.resolve(file))
    if (!source) throw new Error(`${file}: is no file of the program`)
    return own.includes(file) ? [] : dangersIn(source, file, checker)
  })
}

function dangersIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): Danger[] {
  const found: Danger[] = []
  const visit = (node: ts.Node): void => {
    const rule = dangerOf(node, checker)
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    if (rule) found.push({ rule, file, line: line + 1, text: node.getText(source).replace(/\s+/g, ' ').slice(0, 100) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function dangerOf(node: ts.Node, checker: ts.TypeChecker): Danger['rule'] | null {
  if (ts.isElementAccessExpression(node)) return isKnown(node.argumentExpression, checker) ? null : 'lookup'
  if (ts.isBindingElement(node) && node.propertyName && ts.isComputedPropertyName(node.propertyName))
    return isKnown(node.propertyName.expression, checker) ? null : 'lookup'
  if (isOperator(node, ts.SyntaxKind.InKeyword)) return isLiteral(checker.getTypeAtLocation(node.left)) ? null : 'in'
  if (ts.isForInStatement(node)) return 'in'
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return dangerOfCall(node, checker)
  return null
}

function dangerOfCall(node: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): Danger['rule'] | null {
  const called = node.expression.getText()
  if (called === 'Object.assign') return 'assign'
  if (called === 'Reflect.apply' || called.endsWith('.apply')) return 'spread'
  const spread = (node.arguments ?? ([] as readonly ts.Expression[])).filter((argument) => ts.isSpreadElement(argument))
  return spread.some((argument) => !isShort(argument.expression, checker)) ? 'spread' : null
}

const isOperator = (node: ts.Node, kind: ts.SyntaxKind): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === kind

/** A list whose length the source states: a literal without spreads of its own, or a tuple without a rest. */
function isShort(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isArrayLiteralExpression(expression)) return !expression.elements.some(ts.isSpreadElement)
  const type = checker.getTypeAtLocation(expression)
  return (
    checker.isTupleType(type) &&
    ((type as ts.TupleTypeReference).target as ts.TupleType).fixedLength > 0 &&
    !((type as ts.TupleTypeReference).target as ts.TupleType).hasRestElement
  )
}

const { NumberLike, StringLiteral, ESSymbolLike, Never, Undefined, Null } = ts.TypeFlags
const SAFE = NumberLike | StringLiteral | ESSymbolLike | Never | Undefined | Null

/** An index, a symbol, or a name that the source itself lists. What is only said to be one (`as`) is not known to be. */
function isKnown(key: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isAsExpression(key) || ts.isNonNullExpression(key)) return isKnown(key.expression, checker)
  const type = checker.getTypeAtLocation(key)
  return isLiteral(checker.getBaseConstraintOfType(type) ?? type)
}

function isLiteral(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isLiteral)
  return (type.flags & SAFE) !== 0
}

/** Where the declarations of the language itself are to be found: ts-morph carries them in memory. */
const LIBRARY = '/lib'
const DECLARATIONS = getLibFiles().map(({ fileName, text }): [string, string] => [`${LIBRARY}/${fileName}`, text])

/** The program of a tsconfig, with `more` files beside, held in memory by their paths. */
export function programOf(config: string, more: Readonly<Record<string, string>> = {}): ts.Program {
  const { config: read } = ts.readConfigFile(config, ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(read, ts.sys, path.dirname(path.resolve(config)))
  const beside = Object.entries(more).map(([file, text]): [string, string] => [path.resolve(file), text])
  const inMemory = new Map([...DECLARATIONS, ...beside])
  const host = ts.createCompilerHost(options)
  const onDisk = { readFile: host.readFile, fileExists: host.fileExists }
  host.getDefaultLibLocation = () => LIBRARY
  host.getDefaultLibFileName = (given) => `${LIBRARY}/${ts.getDefaultLibFileName(given)}`
  host.readFile = (file) => inMemory.get(file) ?? onDisk.readFile(file)
  host.fileExists = (file) => inMemory.has(file) || onDisk.fileExists(file)
  return ts.createProgram([...fileNames, ...beside.map(([file]) => file)], options, host)
}
