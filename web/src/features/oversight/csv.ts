import { tableOf } from '@shared/table-file'
import type { Board } from './types'

type Named = { name: string; nameEn: string }

/** The board as a table for spreadsheets: a line a subject and rate, as `anlan rates recompute` writes it. */
export function csvOf(board: Board, pick: (of: Named, field: 'name') => string): string {
  const head = ['period', 'subject_kind', 'subject_code', 'subject_name', 'rate', 'rate_name', 'numerator', 'denominator', 'value', 'excluded', 'frozen']
  const lines = board.subjects.flatMap((subject) =>
    subject.figures.map((figure) => {
      const rate = board.rates.find(({ code }) => code === figure.rate)!
      return [board.period, subject.kind, subject.code, pick(subject, 'name'), rate.code, pick(rate, 'name'), figure.numerator ?? '', rate.composite ? '' : figure.denominator, figure.value ?? '', rate.composite ? '' : figure.excluded, board.frozen ? 'yes' : 'no']
    }),
  )
  return tableOf([head, ...lines])
}
