/** Elements are made of text and other elements alone: nothing of an article is ever read as markup. Half a pair of surrogates is shown as a sign of what is missing. */

type Child = Node | string | number | null | undefined | false
type Attributes = Record<string, string | number | boolean | undefined | (() => void)>

/** An element; attributes that are functions are what a click does. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

const NAMESPACE = 'http://www.w3.org/2000/svg'

/** An element of a drawing. */
export function svg(name: string, attributes: Record<string, string | number> = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  append(element, children)
  return element
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children)
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child).toWellFormed())
}

export const link = (href: string, ...children: Child[]): HTMLElement => h('a', { href }, ...children)

/** Rows shown at a time. */
const PAGE = 100

/** A table whose rows are made as they are asked for: it says how many there are. A quiet one stands alone under a heading that says what its caption does. */
export function table<Item>(
  caption: string,
  columns: readonly string[],
  items: readonly Item[],
  toCells: (item: Item) => Child[],
  look?: 'quiet',
): HTMLElement {
  const body = h('tbody', { role: 'rowgroup' })
  const status = h('p', { class: 'more', role: 'status' })
  const button = h('button', { type: 'button', click: () => grow() }, 'Show more')
  let shown = 0
  function grow(): void {
    for (const item of items.slice(shown, shown + PAGE)) body.append(rowOf(columns, toCells(item)))
    shown = Math.min(items.length, shown + PAGE)
    status.textContent = items.length === 0 ? 'Nothing here.' : `${shown} of ${items.length} shown.`
    status.hidden = items.length > 0 && shown === items.length
    button.hidden = shown === items.length
  }
  grow()
  const titles = columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, column))
  const head = h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...titles))
  const inner = h('table', { role: 'table' }, h('caption', look ? { class: look } : {}, caption), head, body)
  return h(
    'div',
    { class: 'table' },
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, inner),
    status,
    button,
  )
}

/** The roles say what the row is where a narrow screen shows its cells below each other, each with the title of its column. */
function rowOf(columns: readonly string[], cells: readonly Child[]): HTMLElement {
  const made = cells.map((cell, i) => {
    const look = typeof cell === 'number' ? { class: 'number' } : {}
    return h('td', { role: 'cell', 'data-column': columns[i], ...look }, cell)
  })
  return h('tr', { role: 'row' }, ...made)
}
