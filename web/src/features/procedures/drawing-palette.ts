import type { TFunction } from 'i18next'

/** The subset of BPMN that the importer admits; whatever else the editor would offer is taken away. */
const PALETTE = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event', 'create.end-event', 'create.exclusive-gateway', 'create.subprocess-expanded']
const PAD = ['append.end-event', 'append.gateway', 'append.text-annotation', 'connect', 'delete', 'replace']
const REPLACE = ['replace-with-user-task', 'replace-with-service-task', 'replace-with-receive-task', 'replace-with-call-activity', 'replace-with-exclusive-gateway', 'replace-with-parallel-gateway', 'replace-with-inclusive-gateway', 'replace-with-none-end', 'replace-with-terminate-end', 'replace-with-none-start', 'replace-with-timer-intermediate-catch', 'replace-with-message-intermediate-catch', 'replace-with-timer-boundary', 'replace-with-message-boundary', 'replace-with-non-interrupting-timer-boundary', 'replace-with-non-interrupting-message-boundary', 'replace-with-default-flow', 'replace-with-sequence-flow', 'toggle-parallel-mi', 'toggle-sequential-mi', 'replace-with-expanded-subprocess']

type Entries = Record<string, unknown>
interface Providers {
  registerProvider: (...given: unknown[]) => void
}
interface Start {
  start: (event: Event, shape: unknown) => void
}
interface Factory {
  createShape: (given: object) => unknown
}

const only = (entries: Entries, allowed: string[]): Entries => Object.fromEntries(Object.entries(entries).filter(([id]) => allowed.includes(id)))

/** @param t words of the room `procedures` */
export function subset(t: TFunction<'procedures'>) {
  const task = (create: Start, factory: Factory, type: string) => (event: Event) => create.start(event, factory.createShape({ type }))

  class Palette {
    static $inject = ['palette', 'create', 'elementFactory']
    private readonly create: Start
    private readonly factory: Factory
    constructor(palette: Providers, create: Start, factory: Factory) {
      this.create = create
      this.factory = factory
      palette.registerProvider(400, this)
    }
    getPaletteEntries() {
      const entry = (type: string, icon: string, title: string) => ({ group: 'activity', className: icon, title, action: { dragstart: task(this.create, this.factory, type), click: task(this.create, this.factory, type) } })
      return (entries: Entries) => ({
        ...only(entries, PALETTE),
        'create.user-task': entry('bpmn:UserTask', 'bpmn-icon-user-task', t('palette.user')),
        'create.service-task': entry('bpmn:ServiceTask', 'bpmn-icon-service-task', t('palette.service')),
        'create.parallel-gateway': entry('bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel', t('palette.parallel')),
      })
    }
  }

  class Pad {
    static $inject = ['contextPad', 'autoPlace', 'elementFactory']
    private readonly auto: { append: (source: unknown, shape: unknown) => void }
    private readonly factory: Factory
    constructor(pad: Providers, auto: { append: (source: unknown, shape: unknown) => void }, factory: Factory) {
      this.auto = auto
      this.factory = factory
      pad.registerProvider(400, this)
    }
    getContextPadEntries(element: { type: string }) {
      return (entries: Entries) => {
        const kept = only(entries, PAD)
        if (!('append.end-event' in kept)) return kept
        const append = () => this.auto.append(element, this.factory.createShape({ type: 'bpmn:UserTask' }))
        return { 'append.user-task': { group: 'model', className: 'bpmn-icon-user-task', title: t('palette.appendUser'), action: { click: append } }, ...kept }
      }
    }
  }

  class Replace {
    static $inject = ['popupMenu']
    constructor(menu: Providers) {
      menu.registerProvider('bpmn-replace', 400, this)
    }
    getPopupMenuEntries() {
      return (entries: Entries) => only(entries, REPLACE)
    }
    getPopupMenuHeaderEntries() {
      return (entries: Entries) => only(entries, REPLACE)
    }
  }
  return { __init__: ['subsetPalette', 'subsetPad', 'subsetReplace'], subsetPalette: ['type', Palette], subsetPad: ['type', Pad], subsetReplace: ['type', Replace] }
}

