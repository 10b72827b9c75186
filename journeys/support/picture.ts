import { crc32, deflateSync } from 'node:zlib'

/**
 * Pictures drawn for the stories: grey asphalt with a hole in it, or mended. The same seed draws the same picture, another seed
 * another one, so that no two photos of a story are the same file.
 */
export function photo(seed: number, what: 'hole' | 'mended' = 'hole', width = 640, height = 480): Buffer {
  const random = numbers(seed)
  const [cx, cy, rx, ry] = [width * (0.4 + 0.2 * random()), height * (0.5 + 0.15 * random()), width * 0.22, height * 0.16]
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const far = Math.hypot((x - cx) / rx, (y - cy) / ry) + 0.12 * Math.sin(x / 17 + seed) + 0.1 * Math.sin(y / 11)
      rows.set(colour(what, far, y / height, random()), y * (1 + width * 3) + 1 + x * 3)
    }
  return png(width, height, rows)
}

function colour(what: 'hole' | 'mended', far: number, depth: number, noise: number): number[] {
  const grain = Math.floor(noise * 4) * 6
  const road = 104 + 30 * depth + grain
  if (far >= 1.15) return [road, road, road - 4]
  if (what === 'mended') return [58 + grain, 58 + grain, 62 + grain]
  if (far >= 1) return [150 + grain, 143 + grain, 130 + grain]
  return [44 + 40 * far * far + grain, 38 + 36 * far * far + grain, 32 + 32 * far * far + grain]
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Numbers between 0 and 1 that only depend on the seed (a 32-bit linear congruential generator). */
export function numbers(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
