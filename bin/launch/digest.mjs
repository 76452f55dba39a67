import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One digest over the names and contents of files and folders; what is generated is left out. */
export function digestOf(root, places, only = /./) {
  const hash = createHash('sha256').update(process.version)
  for (const place of places) {
    for (const file of filesAt(root, place)) {
      if (only.test(file)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0')
    }
  }
  return hash.digest('hex').slice(0, 24)
}

function filesAt(root, place) {
  const stat = statSync(path.join(root, place), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [place]
  return readdirSync(path.join(root, place)).sort().filter((name) => name !== 'generated').flatMap((name) => filesAt(root, `${place}/${name}`))
}
