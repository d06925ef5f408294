import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { sharedData } from '../shared.ts'

// The package is CommonJS; its function is the default of its default.
export const applyFormats = addFormats.default as unknown as (ajv: Ajv) => void

/** HSDS's own compiled schemas of a version. */
export const hsdsSchemas = (version: '3.0' | '3.1') =>
  sharedData(join('hsds', version === '3.0' ? '3.0' : '3.1-dev'))

/** What HSDS 3.1 finds wrong with the records of an exported API folder; nothing where its schemas are not there. */
export function apiProblems(folder: string): string[] {
  const schemas = hsdsSchemas('3.1')
  if (schemas.missing) return []
  const ajv = new Ajv({ strict: false })
  applyFormats(ajv)
  return (['service', 'organization'] as const).flatMap((name) => {
    const schema = readFileSync(join(schemas.path, `${name}.json`), 'utf8')
    const validate = ajv.compile(JSON.parse(schema) as object)
    const records = join(folder, `${name}s`)
    const ids = readdirSync(records).filter((id) => existsSync(join(records, id, 'index.json')))
    if (ids.length === 0) return [`no ${name}`]
    return ids.flatMap((id) => {
      const record: unknown = JSON.parse(readFileSync(join(records, id, 'index.json'), 'utf8'))
      return validate(record) ? [] : [`${name} ${id}: ${ajv.errorsText(validate.errors)}`]
    })
  })
}
