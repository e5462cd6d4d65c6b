import type { RoleRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { layerTable } from '../layer_table.ts'
import { place } from '../page.ts'

export const roles = layerTable(
  { name: 'roles', schema: readSchema('tables/roles'), letter: 'r', layer: 'role' },
  (page, role, role_id): RoleRow => {
    const { document_id } = page.record.document
    const { entity_id, name } = page.links.entityOf(role.entity)
    const body = role.organization === null ? null : page.links.entityOf(role.organization)
    const organization = { organization_id: body?.entity_id ?? null, organization: body?.name ?? null }
    const keys = {
      entity_id,
      entity: name,
      title: role.title,
      standing: role.standing,
      ...organization,
      document_id,
    }
    return { role_id, ...keys, ...place(page, role) }
  },
)
