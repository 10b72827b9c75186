import { map } from '@theme/tokens'

export type Palette = keyof typeof map
export const paletteOf = (name: Palette) => map[name]

/** How areas stand out: what is done is calm and green, the next one has a strong line. */
export const AREA = {
  done: { fill: '#2a8a4e', opacity: 0.32, line: '#1b6e3c', width: 1 },
  left: { fill: '#0f5e94', opacity: 0.1, line: '#0f5e94', width: 1.2 },
  next: { fill: '#0f5e94', opacity: 0.24, line: '#0f5e94', width: 3.5 },
} as const
