import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCity } from './session'

/** Sets a case number in groups: `990102202611163000217 4` is read as `990102 20261116 3 000217 4`. */
export function groupNumber(number: string): string {
  const digits = bareNumber(number)
  const parts = /^(\d{6})(\d{8})(\d)(\d{6})(\d)$/.exec(digits)
  return parts ? parts.slice(1).join(' ') : number
}

/** What a person typed or pasted, without blanks, dashes and full-width digits. */
export function bareNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').toUpperCase()
}

interface Parts {
  year: number
  month: number
  day: number
  hour: string
  minute: string
  weekday: number
}

/** The calendar parts of an instant on the city's clock. */
export function partsOf(iso: string, zone: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  const found = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)]
  return { year, month, day, hour: found.hour ?? '', minute: found.minute ?? '', weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** What somebody wrote into a field of date and time, read on the city's clock and not on the device's. */
function instantOf(local: string, zone: string): string {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`)
  const { year, month, day, hour, minute } = partsOf(new Date(asUtc).toISOString(), zone)
  return new Date(2 * asUtc - Date.UTC(year, month - 1, day, Number(hour), Number(minute))).toISOString()
}

/** Dates in words, as citizens read them, and short, as staff read them. */
export function makeDates(t: TFunction, zone: string) {
  const words = (iso: string) => {
    const p = partsOf(iso, zone)
    return { ...p, weekday: t(`common:weekday.${p.weekday}`), monthName: t(`common:month.${p.month}`), mm: String(p.month).padStart(2, '0'), dd: String(p.day).padStart(2, '0') }
  }
  return {
    /** 11 月 26 日（周四） */
    day: (iso: string) => t('common:date.day', words(iso)),
    /** 11 月 26 日 周四, for large figures */
    figure: (iso: string) => t('common:date.figure', words(iso)),
    /** 11 月 26 日 17:30 */
    moment: (iso: string) => t('common:date.moment', words(iso)),
    /** 11-26 17:30 */
    short: (iso: string) => t('common:date.short', words(iso)),
    /** 2026 年 11 月 26 日, for what is read years later */
    full: (iso: string) => t('common:date.full', words(iso)),
    /** 2026-11-26 17:30, likewise, for staff */
    stamp: (iso: string) => t('common:date.stamp', words(iso)),
    time: (iso: string) => t('common:date.time', words(iso)),
    instant: (local: string) => instantOf(local, zone),
  }
}
export type Dates = ReturnType<typeof makeDates>

export function useDates(): Dates {
  const { t } = useTranslation()
  const zone = useCity().data?.zoneId ?? 'Asia/Shanghai'
  return useMemo(() => makeDates(t, zone), [t, zone])
}

/** 85 m, 1.2 km: metres up to a kilometre, then tenths. */
export function distance(t: TFunction, metres: number): string {
  return metres < 1000 ? t('common:distance.m', { n: Math.max(1, Math.round(metres)) }) : t('common:distance.km', { n: (metres / 1000).toFixed(1) })
}

export function fileSize(t: TFunction, bytes: number): string {
  return bytes < 1_000_000 ? t('common:size.kb', { n: Math.max(1, Math.round(bytes / 1000)) }) : t('common:size.mb', { n: (bytes / 1_000_000).toFixed(1) })
}
