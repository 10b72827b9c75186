/** Fen as yuan: `12,345.60`; whole yuan without decimals where they are nought. */
export function yuan(fen: number): string {
  const whole = fen % 100 === 0
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 }).format(fen / 100)
}
