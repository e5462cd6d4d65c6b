import type { StoryRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import type { GlobalLine } from '../../stage.ts'
import { joinList } from '../rows.ts'
import type { Table } from '../table.ts'

export const stories: Table = {
  name: 'stories',
  schema: readSchema('tables/stories'),
  linkedRows: (line: GlobalLine): StoryRow[] => {
    if (!('story' in line)) return []
    const { actors, recipients } = line.story
    return [{ ...line.story, actors: joinList(actors), recipients: joinList(recipients) }]
  },
}
