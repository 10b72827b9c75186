import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useCity, useMe } from '@shared/session'
import type { TaskRow } from '../types'
import { csv, download } from './csv'
import { askedOf, writeFilters, type Filters } from './filters'
import { sheetTime } from './sheet-time'
import { readAll } from './use-tasks'

const MOST_EXPORTED = 2_000

/** Takes the list out as a table file that says who took it, for which unit and when. */
export function useExport(filters: Filters) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const me = useMe().data
  const clock = useCity()
  const time = (iso: string | undefined) => (iso ? sheetTime(iso, clock.data?.zoneId ?? 'Asia/Shanghai') : '')
  return useMutation({
    mutationFn: async (chosen: TaskRow[] | undefined) => {
      const rows = chosen ?? (await readAll(filters, MOST_EXPORTED))
      const now = (await clock.refetch()).data?.now ?? new Date().toISOString()
      const watermark = t('export.watermark', { unit: me?.post ? pick(me.post.unit, 'name') : '', person: me?.account?.name ?? '', time: time(now), filter: writeFilters(askedOf(filters)), count: rows.length })
      const head = ['left', 'due', 'number', 'matter', 'place', 'stage', 'step', 'unit', 'holder', 'reporters', 'opened', 'doneAt'].map((column) => t(`export.${column}`))
      const lines = rows.map((row) => [
        row.done ? '' : pick(row.light, 'left'),
        time(row.due),
        row.shown,
        pick(row, 'title'),
        pick(row, 'address'),
        pick(row, 'stageText'),
        pick(row, 'elementName'),
        row.unit ? pick(row.unit, 'name') : '',
        row.holder ?? '',
        String(row.reporters),
        time(row.opened),
        time(row.done),
      ])
      download(t('export.file', { view: t(`view.${filters.view}`), time: dates.short(now).replace(/\D/g, '') }), csv(watermark, head, lines))
      return rows.length
    },
  })
}
