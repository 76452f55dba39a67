import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Where the bundled programs lie, and the project. */
export type Programs = { folder: string; root: string }

/** Starts one of the bundled programs in a process of its own. */
export function startProgram({ folder, root }: Programs, program: string, args: string[], env: Record<string, string>): ChildProcess {
  const flags = program === 'server' ? startFlags(root) : []
  const code = `const { main } = await import(process.argv[1]); await main(JSON.parse(process.argv[2]), { root: process.cwd() })`
  return spawn(process.execPath, [...flags, '--input-type=module', '-e', code, `${folder}/${program}.js`, JSON.stringify(args)], {
    cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** What `npm start` gives to Node. */
function startFlags(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

/** Runs one piece of the measurement in a process of its own and gives back the line of JSON that it prints. */
export async function runPiece<T>(programs: Programs, piece: string, spec: object, env: Record<string, string> = {}): Promise<T> {
  const child = startProgram(programs, 'bench', [piece, JSON.stringify(spec)], env)
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${piece} ended with ${code}`))))
  })
  let last = ''
  for await (const line of createInterface({ input: child.stdout! })) last = line
  await ended
  return JSON.parse(last) as T
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Memory that a process holds now, in MB (Linux). */
export function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

/** Watches the memory of a process until told to stop; gives the most it held. */
export function watchMemory(pid: number): () => number {
  let most = residentMegabytes(pid)
  const timer = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 100)
  return () => {
    clearInterval(timer)
    return most
  }
}
