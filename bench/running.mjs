// A platform that is measured from outside: started, asked for its first page and its first data, ended.

/** Resolves with the seconds since `begun` when both the first page and the first data were there. */
export async function firstAnswer(platform, address, begun) {
  for (;;) {
    const answers = await Promise.all(['/', '/api/city'].map((p) => fetch(address + p).catch(() => undefined)))
    if (answers.every((answer) => answer?.ok)) return (performance.now() - begun) / 1000
    if (platform.exitCode !== null) throw new Error('The platform ended while starting.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export function stop(platform) {
  const ended = new Promise((resolve) => platform.once('exit', resolve))
  platform.kill('SIGTERM')
  return ended
}

export const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
