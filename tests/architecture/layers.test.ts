import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import layers from '../../lib/layers.json'

function cruise(...places: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...places], { encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}` }
}

describe('the order of the layers', () => {
  it('is kept: every folder imports only what stands before it', () => {
    const { code, said } = cruise('app', 'bin', 'lib', 'prisma/demo')
    expect(code, said).toBe(0)
  })

  it('names every folder of lib', () => {
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(folders.sort()).toEqual(layers.flat().sort())
  })

  it('is checked: a file that breaks it is found', () => {
    const folder = `lib/platform/breaks-the-order-${randomUUID()}`
    mkdirSync(folder)
    try {
      writeFileSync(`${folder}/here.ts`, `import '../../audit/chain'\nimport 'react'\n`)
      const { code, said } = cruise(folder)
      expect(code).toBeGreaterThan(0)
      expect(said).toContain('platform-imports-only-what-stands-before-it')
      expect(said).toContain('lib-knows-no-framework')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
