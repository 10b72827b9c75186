import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { changeDraft, discardDraft, isBegun, useDraft } from '@loop/draft'
import { api } from '@shared/api'
import { currentFix, type Position } from './position'
import type { Round } from './types'

/** Begins a report on the round, at the place where the phone is; what is being written already is not lost by accident. */
export function StartFinding({ round, position }: { round: Round; position: Position }) {
  const { t } = useTranslation('patrol')
  const navigate = useNavigate()
  const draft = useDraft()
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setBusy(true)
    const place = await placeOf(position)
    discardDraft()
    changeDraft({ patrol: round.id, place })
    navigate('/report/kind')
  }
  const begun = isBegun({ ...draft, place: undefined })
  return (
    <div className="col g12">
      <p className="t2">{begun ? (draft.patrol ? t('finding.mine') : t('finding.other')) : t('finding.words')}</p>
      {begun && (
        <button type="button" className="btn blk" onClick={() => navigate('/report')}>
          {t('finding.resume')}
        </button>
      )}
      <button type="button" className="btn p blk" aria-disabled={busy} onClick={() => !busy && void begin()}>
        {begun ? t('finding.replace') : t('finding.begin')}
      </button>
    </div>
  )
}

/** Where the phone is, in words; without it the wizard asks. */
async function placeOf(position: Position) {
  const fix = await currentFix(position)
  if (!fix) return undefined
  try {
    const { lon, lat } = fix
    return { means: 'gps' as const, lon, lat, located: await api.get('/api/directory/locate', { query: { lon, lat } }) }
  } catch {
    return undefined
  }
}
