import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import path from 'node:path'
import { patience } from './patience'
import { freePort, Platform } from './platform'

/**
 * Two platforms on one database that neither of them owns, with what they must have in common in a folder of all. The database is that of a
 * platform which ran alone before: so a city goes from one instance to two.
 */
export class Pair {
  private constructor(
    readonly a: Platform,
    readonly b: Platform,
    readonly shared: string,
    private readonly database: ChildProcess,
  ) {}

  static async fresh(name: string, speed: number): Promise<Pair> {
    const city = withArchivingAtOnce(name)
    const alone = await Platform.fresh(name, { ANLAN_CITY: city })
    await alone.stop()
    const port = await freePort()
    const settings = {
      ANLAN_DB_URL: `jdbc:postgresql://127.0.0.1:${port}/anlan`,
      ANLAN_DB_USER: 'anlan',
      ANLAN_DB_PASSWORD: readFileSync(path.join(alone.home, 'database.secret'), 'utf8').trim(),
      ANLAN_SHARED: alone.home,
      ANLAN_CITY: city,
      ANLAN_SPEED: String(speed),
    }
    const database = await serve(alone.home, port)
    const both = await Promise.all([`${name}-a`, `${name}-b`].map((each) => Platform.about(each, settings)))
    const [a, b] = both as [Platform, Platform]
    // A fast city's clock runs from one moment in both homes.
    const now = new Date().toISOString()
    for (const { home } of both) writeFileSync(path.join(home, 'clock'), `${now} ${now} ${speed}\n`)
    await Promise.all([a.start(), b.start()])
    return new Pair(a, b, alone.home, database)
  }

  get addresses(): [string, string] {
    return [this.a.address, this.b.address]
  }

  async stop(): Promise<void> {
    await Promise.all([this.a.stop(), this.b.stop()])
    if (this.database.exitCode !== null || this.database.signalCode !== null) return
    const ended = new Promise((resolve) => this.database.once('exit', resolve))
    this.database.kill('SIGINT')
    await ended
  }
}

/** Linlan, but ended cases go to the archive without waiting thirty days. */
function withArchivingAtOnce(name: string): string {
  const city = path.resolve('target', `city-${name}`)
  rmSync(city, { recursive: true, force: true })
  cpSync('../city', city, { recursive: true })
  const file = path.join(city, 'archive', 'schedule.json')
  const schedule = JSON.parse(readFileSync(file, 'utf8')) as { archive: { afterDays: number } }
  schedule.archive.afterDays = 0
  writeFileSync(file, JSON.stringify(schedule, undefined, 2))
  return city
}

/** Starts the PostgreSQL of a home on its own, durable as the platform has it, and returns when it answers. Root may not run it by itself. */
async function serve(home: string, port: number): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=80', 'fsync=on', 'timezone=UTC', 'jit=off']
  const words = [path.join(process.env['ANLAN_POSTGRES'] ?? path.join(home, 'postgresql-18.6'), 'bin/postgres'), '-D', path.join(home, 'database'), '-p', String(port), ...settings.flatMap((each) => ['-c', each])]
  const [program, ...rest] = process.getuid?.() === 0 ? ['unshare', '-U', ...words] : words
  const server = spawn(program!, rest, { stdio: 'ignore' })
  for (const until = Date.now() + patience(30_000); Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (server.exitCode !== null) break
    if (await answers(port)) return server
  }
  throw new Error(`PostgreSQL did not start on ${home}.`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })

/** What stands before two instances in a city: one address, and whoever is alive answers. */
export class Balancer {
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async before(ports: () => number[]): Promise<Balancer> {
    const port = await freePort()
    const server = createServer((client) => {
      client.once('error', () => client.destroy())
      const next = ([first, ...others]: number[]): void => {
        if (first === undefined) return void client.destroy()
        const instance = connect(first, '127.0.0.1')
        const missed = () => next(others)
        instance.once('error', missed)
        instance.once('connect', () => {
          instance.off('error', missed)
          for (const [one, other] of [[client, instance], [instance, client]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy())
          client.pipe(instance).pipe(client)
        })
      }
      next(ports())
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return new Balancer(server, `http://127.0.0.1:${port}`)
  }

  close(): void {
    this.server.close()
  }
}
