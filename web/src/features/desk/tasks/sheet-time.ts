import { partsOf } from '@shared/format'

/** 2026-11-26 17:30 on the city's clock, which spreadsheets read as a time. */
export function sheetTime(iso: string, zone: string): string {
  const p = partsOf(iso, zone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${p.year}-${two(p.month)}-${two(p.day)} ${p.hour}:${p.minute}`
}
