import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { patience } from './patience'

/** The program that the stories start: this checkout's, or that of an unpacked archive. */
export const PROGRAM = process.env['ANLAN_PROGRAM'] ?? '../anlan'

const HOMES = path.resolve('target', 'homes')

/** The home of a demo city that nobody has used, as the first story of a run makes it; all that name no settings start from a copy. */
const FIRST = 'first'

/** A platform of a story lives for a minute or two: code is compiled quickly, and not twice. */
const QUICK = '-XX:TieredStopAtLevel=1'

/** Before a run: no home of another build is copied. */
export default function forget(): void {
  rmSync(path.join(HOMES, FIRST), { recursive: true, force: true })
}

/** A platform of its own for a story: its own home, its own port, the real program. */
export class Platform {
  private process: ChildProcess | undefined

  private constructor(
    readonly home: string,
    readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  /** A new city that nobody has used; `settings` are environment variables of the program. */
  static async fresh(name: string, settings: Record<string, string> = {}): Promise<Platform> {
    const platform = await Platform.about(name, settings)
    if (Object.keys(settings).length === 0) cpSync(await unused(), platform.home, { recursive: true })
    await platform.start()
    return platform
  }

  /** One that has an empty home and is not started yet. */
  static async about(name: string, settings: Record<string, string> = {}): Promise<Platform> {
    const home = path.join(HOMES, name)
    rmSync(home, { recursive: true, force: true })
    mkdirSync(home, { recursive: true })
    return new Platform(home, await freePort(), settings)
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.process?.pid ?? 0
  }

  /** Starts the program and returns when it answers. */
  async start(): Promise<void> {
    const log = openSync(path.join(this.home, 'platform.log'), 'a')
    this.process = spawn(PROGRAM, ['serve'], {
      stdio: ['ignore', log, log],
      env: { ...process.env, ANLAN_HOME: this.home, ANLAN_PORT: String(this.port), ANLAN_DEMO: 'true', ANLAN_JAVA_OPTIONS: QUICK, ...this.settings },
    })
    closeSync(log)
    await this.ready()
  }

  /** Ends the process without a warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** Ends the database's processes without a warning, under a platform that goes on. */
  async killDatabase(): Promise<void> {
    for (const pid of this.databases()) process.kill(pid, 'SIGKILL')
  }

  /** The PostgreSQL processes that work on this home's data, by their numbers. */
  databases(): number[] {
    const server = commandLines().find(({ line }) => line.includes(`${this.home}/database`) && /^[^\0]*\/postgres\0/.test(line))
    if (!server) return []
    return [server.pid, ...commandLines().filter(({ pid }) => parentOf(pid) === server.pid).map(({ pid }) => pid)]
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const running = this.process
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }

  private async ready(): Promise<void> {
    const until = Date.now() + patience(120_000)
    while (Date.now() < until) {
      if (this.process?.exitCode !== null) throw new Error(`The platform ended while starting; see ${this.home}/platform.log`)
      const answer = await fetch(`${this.address}/actuator/health`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`The platform did not become ready; see ${this.home}/platform.log`)
  }
}

/** Where the home that nobody has used lies; brought up and put down once a run. */
async function unused(): Promise<string> {
  const home = path.join(HOMES, FIRST)
  if (existsSync(home)) return home
  const first = await Platform.about(`${FIRST}-made`)
  await first.start()
  await first.stop()
  renameSync(first.home, home)
  return home
}

/** What runs on this machine (Linux), each command line with its arguments parted by zero bytes. */
function commandLines(): { pid: number; line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), line: read(`/proc/${pid}/cmdline`) }))
}

const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)

/** Empty when the process has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
