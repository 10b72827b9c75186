// Working days as the city's calendar has them, against a calendar that somebody else keeps: every day of three years, by the command that
// whole tables are counted with.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isWorkday } from 'chinese-days'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const RULES = `rule_id,type,valid_from,valid_to,amount,unit,due_time,roll
next,next,,,1,workday,end,none
week,week,,,5,workday,end,none
rolled,rolled,,,10,day,end,forward
`

const text = (day: Date) => day.toISOString().slice(0, 10)
const after = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000)

function* days(from: string, to: string) {
  for (let day = new Date(from); text(day) <= to; day = after(day, 1)) yield day
}

/** The n-th working day after a day. */
function workdays(day: Date, n: number) {
  let at = day
  for (let left = n; left > 0; ) if (isWorkday(text((at = after(at, 1))))) left--
  return text(at)
}

/** So many calendar days on, and where that is a day off, the next working day. */
function rolled(day: Date, n: number) {
  let at = after(day, n)
  while (!isWorkday(text(at))) at = after(at, 1)
  return text(at)
}

test('every working day from 2024 to 2026 is one by another calendar as well, and the deadlines agree', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'anlan-calendar-'))
  const file = (name: string) => path.join(folder, name)
  const all = [...days('2024-01-01', '2026-12-11')]
  const cases = all.flatMap((day) => ['next', 'week', 'rolled'].map((type) => `${type}-${text(day)},${type},${text(day)} 09:00`))
  writeFileSync(file('rules.csv'), RULES)
  writeFileSync(file('cases.csv'), `id,type,opened\n${cases.join('\n')}\n`)
  const calendar = path.join(root, 'city/calendar')
  execFileSync(path.join(root, 'anlan'), [
    'deadlines', '--calendar', calendar, '--rules', file('rules.csv'), '--in', file('cases.csv'), '--out', file('due.csv'),
  ])
  const due = new Map(readFileSync(file('due.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')).map(([id, , at]) => [id, at?.slice(0, 10)]))
  expect(due.size).toBe(3 * all.length)
  for (const day of all) {
    expect(due.get(`next-${text(day)}`), `next after ${text(day)}`).toBe(workdays(day, 1))
    expect(due.get(`week-${text(day)}`), `five after ${text(day)}`).toBe(workdays(day, 5))
    expect(due.get(`rolled-${text(day)}`), `ten days after ${text(day)}`).toBe(rolled(day, 10))
  }
})
