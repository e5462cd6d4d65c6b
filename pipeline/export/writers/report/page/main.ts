import { article, showBeside } from './article.ts'
import { load } from './store.ts'
import { articles, entities, entity, issues, quoted, search, stories, story, timeline } from './views.ts'
import { notThere } from './words.ts'

type View = (argument: string) => HTMLElement[] | Promise<HTMLElement[]>

const VIEWS: Readonly<Record<string, View>> = {
  stories,
  story,
  timeline,
  articles,
  quoted,
  entities,
  entity,
  issues,
  search,
  article: (id) => article(id),
  row: (id) => article(id.slice(0, id.lastIndexOf(':')), id),
}

const main = document.querySelector('main') as HTMLElement

/** Shows what the address asks for. */
async function show(): Promise<void> {
  const [, name = 'stories', argument = ''] = /^#\/(\w+)(?:\/(.*))?$/.exec(location.hash) ?? []
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined
  const elements = (await view?.(decodeURIComponent(argument))) ?? notThere(`a view called ${name}`)
  main.replaceChildren(...elements)
  document.title = `${main.querySelector('h1')?.textContent ?? ''} – newsledger`
  for (const link of document.querySelectorAll('nav a'))
    if (link.getAttribute('href') === `#/${name}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  const asked = main.querySelector('.text .asked') ?? main.querySelector('.asked')
  if (asked) asked.scrollIntoView({ block: 'center' })
  else scrollTo(0, 0)
  main.focus({ preventScroll: true })
}

document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const asked = (document.querySelector('#asked') as HTMLInputElement).value.trim()
  if (asked) location.hash = `#/search/${encodeURIComponent(asked)}`
})
main.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('.mark.claims')) showBeside(target)
})
addEventListener('hashchange', () => void show())

await load()
document.documentElement.classList.add('ready')
await show()
