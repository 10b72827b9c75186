/** What of dmn-js is used; it brings no types. */
declare module 'dmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: object)
    importXML(xml: string): Promise<unknown>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): { type: string }[]
    open(view: { type: string }): Promise<unknown>
    getActiveViewer(): { on: (event: string, heard: () => void) => void; get: (name: string) => unknown } | undefined
    destroy(): void
  }
}
