import { load } from './store.ts'
import type { View } from './view.ts'
import { article, row, showBeside, step } from './views/article.ts'
import { articles } from './views/articles.ts'
import { entities, entity } from './views/entities.ts'
import { issues } from './views/issues.ts'
import { quoted } from './views/quoted.ts'
import { search } from './views/search.ts'
import { keepSummary, stories } from './views/stories.ts'
import { story } from './views/story.ts'
import { timeline } from './views/timeline.ts'
import { notThere } from './words.ts'

const VIEWS: ReadonlyMap<string, View> = new Map(
  Object.entries({ stories, story, timeline, articles, quoted, entities, entity, issues, search, article, row }),
)

const ADDRESS = /^#\/(\w+)(?:\/(.*))?$/s

const main = document.querySelector('main') as HTMLElement
const asked = document.querySelector('#asked') as HTMLInputElement
let latest = 0

/** What an address says; a broken escape is shown as it stands. */
function argumentOf(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

/** Shows what the address asks for; what was asked for before it came is dropped. */
async function show(): Promise<void> {
  if (location.hash === '#main') return main.focus()
  const turn = ++latest
  const [, name = 'stories', argument = ''] = ADDRESS.exec(location.hash) ?? []
  main.setAttribute('aria-busy', 'true')
  const elements = await elementsOf(name, argumentOf(argument))
  if (turn !== latest) return
  main.replaceChildren(...elements)
  main.removeAttribute('aria-busy')
  document.documentElement.classList.add('ready')
  document.title = `${main.querySelector('h1')?.textContent ?? ''} – newsledger`
  markCurrent(name)
  const found = main.querySelector('.text .asked') ?? main.querySelector('.asked')
  if (found) reveal(found)
  else scrollTo(0, 0)
  showInList()
  main.focus({ preventScroll: true })
}

async function elementsOf(name: string, argument: string): Promise<HTMLElement[]> {
  const view = VIEWS.get(name)
  if (!view) return notThere(`a view called ${name}`)
  await load(...view.needs)
  return view.show(argument)
}

/** What is folded away opens where it is looked for. */
function reveal(found: Element): void {
  const folded = found.closest('details')
  if (folded) folded.open = true
  found.scrollIntoView({ block: 'center' })
}

/** The list beside the text shows what was asked for, without moving the page. */
function showInList(): void {
  const list = main.querySelector('aside')
  const item = list?.querySelector<HTMLElement>('.asked')
  if (list && item) list.scrollTop = item.offsetTop - list.clientHeight / 3
}

function markCurrent(name: string): void {
  for (const link of document.querySelectorAll('nav a'))
    if (link.getAttribute('href') === `#/${name}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const words = asked.value.trim()
  if (words) location.hash = `#/search/${encodeURIComponent(words.toWellFormed())}`
})
main.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('.mark.claims')) showBeside(target)
})

/** `/` goes to the search, `j` and `k` to the next and the last claim of an article. */
addEventListener('keydown', (event) => {
  const { target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLInputElement) return
  if (key === '/') {
    event.preventDefault()
    asked.focus()
  } else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
})
addEventListener('hashchange', () => void show())
keepSummary()
void show()
