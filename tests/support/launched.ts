import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../bin/free-port'

export type Launched = {
  port: number
  child: ChildProcess
  said(): string
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** A command of the launcher, on the embedded database of a data folder, until it answers. */
export async function launchServer(command: string[], variables: Record<string, string>): Promise<Launched> {
  const port = await freePort()
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|HUIYIN_|DATABASE_URL|NODE_ENV|NODE_OPTIONS|TEST)/.test(name))
  const env = { ...Object.fromEntries(inherited), PORT: String(port), ...variables } as unknown as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['bin/launch.mjs', ...command], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk })
  child.stderr.on('data', (chunk: Buffer) => { said += chunk })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => { child.once('exit', (code, signal) => resolve(code ?? signal)) })
  for (let waited = 0; waited < 90_000 && child.exitCode === null; waited += 100) {
    if (said.includes('is open at') && (await answers(port))) return { port, child, said: () => said, ended }
    await sleep(100)
  }
  child.kill('SIGKILL')
  throw new Error(`It did not come up. It said:\n${said}`)
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/api/health/ready`).then((response) => response.ok, () => false)
}
