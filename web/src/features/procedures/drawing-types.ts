/** What of bpmn-js is used; its own types do not name them. */
export interface Moddle {
  id: string
  $type: string
  $attrs: Record<string, string>
  get: (name: string) => unknown
  [name: string]: unknown
}
export interface Shape {
  id: string
  type: string
  businessObject: Moddle
  labelTarget?: Shape
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface Canvas {
  zoom: (to: number | 'fit-viewport', centre?: 'auto') => number
  scroll: (by: { dx: number; dy: number }) => void
  addMarker: (id: string, marker: string) => void
  removeMarker: (id: string, marker: string) => void
  scrollToElement: (shape: Shape) => void
  resized: () => void
  viewbox: (box?: Box) => { inner: Box; outer: { width: number; height: number } }
  getRootElement: () => Shape
}
export interface Registry {
  get: (id: string) => Shape | undefined
  getAll: () => Shape[]
}
export interface Selection {
  select: (shape: Shape) => void
}
export interface Modeling {
  updateProperties: (shape: Shape, properties: Record<string, unknown>) => void
  updateModdleProperties: (shape: Shape, of: Moddle, properties: Record<string, unknown>) => void
}
export interface ModdleFactory {
  create: (type: string, properties?: Record<string, unknown>) => Moddle
}
