import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** A platform of its own for a story: its own home, its own port, the real program. */
export class Platform {
  private process: ChildProcess | undefined

  private constructor(
    readonly home: string,
    readonly port: number,
  ) {}

  static async fresh(name: string): Promise<Platform> {
    const home = path.resolve('target', 'homes', name)
    rmSync(home, { recursive: true, force: true })
    mkdirSync(home, { recursive: true })
    const platform = new Platform(home, await freePort())
    await platform.start()
    return platform
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const log = openSync(path.join(this.home, 'platform.log'), 'a')
    this.process = spawn('../anlan', ['serve'], {
      stdio: ['ignore', log, log],
      env: { ...process.env, ANLAN_HOME: this.home, ANLAN_PORT: String(this.port), ANLAN_DEMO: 'true' },
    })
    await this.ready()
  }

  /** Ends the process without a warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const running = this.process
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }

  private async ready(): Promise<void> {
    const until = Date.now() + 120_000
    while (Date.now() < until) {
      if (this.process?.exitCode !== null) throw new Error(`The platform ended while starting; see ${this.home}/platform.log`)
      const answer = await fetch(`${this.address}/actuator/health`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error(`The platform did not become ready; see ${this.home}/platform.log`)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
