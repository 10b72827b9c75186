/** Lists are counted so far and no further. */
const most = 1_000

/** A number of tasks as people read it; `1,000+` where nobody counted on. */
export const counted = (n: number) => (n >= most ? `${most.toLocaleString('en')}+` : n)
