/** What a page asks of whichever editor is open. */
export interface EditorHandle {
  text: () => Promise<string>
  undo: () => void
  redo: () => void
  /** Shows and chooses an element, a row, a field. */
  go: (element: string) => void
  mark: (elements: string[]) => void
}
