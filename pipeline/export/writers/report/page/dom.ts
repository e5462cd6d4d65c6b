/** Elements are made of text and other elements alone: nothing of an article is ever read as markup. */

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
      element.append(typeof child === 'number' ? String(child) : child)
}

export const link = (href: string, ...children: Child[]): HTMLElement => h('a', { href }, ...children)

/** Rows shown at a time. */
const PAGE = 100

/** A table whose rows are made as they are asked for: it says how many there are. */
export function table<Item>(
  caption: string,
  columns: readonly string[],
  items: readonly Item[],
  toCells: (item: Item) => Child[],
): HTMLElement {
  const body = h('tbody')
  const status = h('p', { class: 'more', role: 'status' })
  const button = h('button', { type: 'button', click: () => grow() }, 'Show more')
  let shown = 0
  function grow(): void {
    for (const item of items.slice(shown, shown + PAGE))
      body.append(h('tr', {}, ...toCells(item).map((cell) => h('td', {}, cell))))
    shown = Math.min(items.length, shown + PAGE)
    status.textContent = items.length === 0 ? 'Nothing here.' : `${shown} of ${items.length} shown.`
    button.hidden = shown === items.length
  }
  grow()
  const head = h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column))))
  const inner = h('table', {}, h('caption', {}, caption), head, body)
  return h(
    'div',
    { class: 'table' },
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, inner),
    status,
    button,
  )
}
