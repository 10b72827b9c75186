import type { Item, Material } from './types'

/** What has to be brought or filled in first, then what the city fetches itself. */
export const asList = (materials: Material[]): Material[] => [...materials.filter((one) => one.obtained !== 'SHARED'), ...materials.filter((one) => one.obtained === 'SHARED')]

/** What is needed whatever the case. */
export const forEverybody = (item: Item): Material[] => item.materials.filter((material) => material.necessity !== 'CONDITIONAL')
