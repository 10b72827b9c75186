import { map } from '@theme/tokens'

export type Palette = keyof typeof map
export const paletteOf = (name: Palette) => map[name]
