import { h, link, table } from '../dom.ts'
import { rowsOf } from '../store.ts'
import type { View } from '../view.ts'
import { articleOf, toArticle } from '../words.ts'

export const issues: View = {
  needs: ['issues', 'documents'],
  show: () => [
    h('h1', {}, 'Issues'),
    table('What went wrong, and what to do', ['severity', 'what', 'next step', 'file'], rowsOf('issues'), (issue) => {
      const article = articleOf(issue)
      const file = String(issue.source_path ?? '')
      return [
        h('span', { class: `badge ${issue.severity}` }, String(issue.severity)),
        String(issue.message),
        String(issue.next_step ?? ''),
        article ? link(toArticle(article.document_id), file || String(article.source_path)) : file,
      ]
    }),
  ],
}
