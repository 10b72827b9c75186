import { locate } from './geo.ts'

const stages: Record<string, [string, string]> = { REPORTED: ['已上报', 'Reported'], DISPATCHED: ['已派遣', 'Sent out'], HANDLING: ['处置中', 'Being repaired'], CHECKING: ['核查中', 'Being checked'], ANSWERING: ['答复中', 'Being answered'], CLOSED: ['已办结', 'Closed'], WITHDRAWN: ['已撤回', 'Withdrawn'], UNSOLVED: ['未解决办结', 'Closed unsolved'] }
export const stageOf = (stage: string) => ({ stage, stageText: stages[stage]![0], stageTextEn: stages[stage]![1] })
const unit = { uscc: '11990102MB0000012X', name: '临澜市澜城区市政设施管理所', nameEn: 'Lancheng Road Maintenance Office', phone: '0990-5550102' }
const why = { reason: '地点在澜城区的城市道路上，路面坑洞由区市政设施管理所负责', reasonEn: 'The place is on a city road in Lancheng; its road maintenance office looks after holes' }
export const shown = (n: string) => n.replace(/^(\d{6})(\d{8})(\d)(\d{6})(\d)$/, '$1 $2 $3 $4 $5')
const photo = (id: string, purpose: string) => ({ id, url: `/api/files/${id}`, thumb: `/api/files/${id}?size=thumb`, purpose })

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const cases = new Map<string, any>()
let serial = 217
export function open(input: { kind: string; words: string; place: { lon: number; lat: number; detail?: string }; photos: string[] }) {
  const where = locate(input.place.lon, input.place.lat)!
  const number = `990102202611253000${++serial}4`
  const at = '2026-11-25T10:26:00+08:00'
  const view = {
    number, shown: shown(number), kind: input.kind, title: `${where.road.name}路面坑洞`, titleEn: `Pothole on ${where.road.nameEn}`, words: input.words,
    place: { ...input.place, address: where.address, addressEn: where.addressEn }, photos: input.photos.map((id) => photo(id, 'report')), ...stageOf('DISPATCHED'), round: 1, unit, ...why,
    opened: at, due: '2026-12-02T18:00:00+08:00', dueProvisional: false, light: { colour: 'green', left: '剩 5 个工作日', leftEn: '5 workdays left' },
    steps: [
      { at, stage: 'DISPATCHED', title: '已派给市政设施管理所', titleEn: 'Sent to the road maintenance office', words: '请在 5 个工作日内修好' },
      { at, stage: 'REPORTED', title: '您上报了问题', titleEn: 'You reported the problem', words: input.words },
    ],
    acts: acts('DISPATCHED'), version: 2, code: '482017',
  }
  Object.assign(view, { kindName: '路面坑洞、破损', kindNameEn: 'Pothole or broken road', stagePlain: '已派给维修单位，等待处置', stagePlainEn: 'Sent to the crew, waiting for the work', reporters: 1 })
  cases.set(number, view)
  return view
}
export function acts(stage: string) {
  const closed = ['CLOSED', 'UNSOLVED'].includes(stage)
  const over = stage === 'WITHDRAWN'
  return [
    { act: 'add-words', label: '补充说明', labelEn: 'Add words', allowed: !closed && !over, why: '这件事已经办结。如果没有修好，请选“没有解决”。', whyEn: 'This matter is closed. If it is not solved, choose “Not solved”.' },
    { act: 'dispute', label: '对结果有异议', labelEn: 'Dispute the result', allowed: closed, why: '办结以后 15 天内可以提出。', whyEn: 'You can say so within 15 days after it is closed.' },
    { act: 'withdraw', label: '撤回上报', labelEn: 'Withdraw', danger: true, allowed: ['REPORTED', 'DISPATCHED', 'HANDLING'].includes(stage), why: '已经修好在核查了，不能撤回。', whyEn: 'It is repaired and being checked; it can no longer be withdrawn.' },
  ]
}
const seeds: [string, [number, number], string][] = [['人行道边有个坑，晚上看不清，差点摔倒', [123.3005, 31.0595], 'HANDLING'], ['公交站旁边路面塌了一块，下雨积水', [123.3101, 31.0651], 'CLOSED'], ['路口井盖旁边沥青开裂', [123.2921, 31.0702], 'DISPATCHED']]
for (const [words, [lon, lat], stage] of seeds) {
  const view = open({ kind: 'pothole', words, place: { lon, lat, detail: '路东侧公交站旁' }, photos: ['p1'] })
  const move = (next: string, title: string, titleEn: string, more: object = {}) => view.steps.unshift({ at: `2026-11-2${4 + (next === 'CLOSED' ? 1 : 0)}T15:0${view.steps.length}:00+08:00`, stage: next, title, titleEn, words: '', ...more } as never)
  if (stage !== 'DISPATCHED') move('HANDLING', '市政设施管理所已到现场', 'The crew is on site', { words: '下午 3 点开始修补', by: unit, photos: [photo('p1', 'before')] })
  if (stage === 'CLOSED') {
    move('CHECKING', '已修好，等待核查', 'Repaired, waiting for the check', { by: unit, photos: [photo('p1', 'before'), photo('p2', 'after')] })
    move('CLOSED', '已核查并答复', 'Checked and answered', { by: { name: '临澜市城市运行管理服务中心', nameEn: 'City Operation Centre' } })
    Object.assign(view, { answer: { at: '2026-11-25T16:20:00+08:00', words: '您反映的路面塌陷已于 11 月 24 日用热沥青修补并压实，核查人员当天到场看过，路面平整。感谢您的反映。', by: unit }, light: undefined, closed: '2026-11-25T16:20:00+08:00', stagePlain: '已经修好并核查', stagePlainEn: 'Repaired and checked' })
    view.photos.push(photo('p1', 'before'), photo('p2', 'after'))
  }
  if (stage === 'HANDLING') Object.assign(view, { light: { colour: 'yellow', left: '今天 18:00', leftEn: 'Today 18:00' } })
  if (stage === 'HANDLING') Object.assign(view, { stagePlain: '正在修', stagePlainEn: 'Being repaired' })
  view.steps.forEach((step, i) => Object.assign(step, { seq: view.steps.length - i, photos: (step as { photos?: object[] }).photos ?? [] }))
  Object.assign(view, stageOf(stage), { acts: acts(stage) })
}
