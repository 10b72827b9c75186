import { useState } from 'react'
import { recall, remember } from '@shared/keep'
import { useMe } from '@shared/session'

export interface SavedView {
  name: string
  query: string
}
export const LONGEST_NAME = 20
export const MOST_VIEWS = 12

/** Reads what was kept; anything damaged is let go. */
export function parseViews(text: string | undefined): SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.filter((each): each is SavedView => typeof each?.name === 'string' && typeof each?.query === 'string').slice(0, MOST_VIEWS)
  } catch {
    return []
  }
}

/** Saves under a name; the same name again replaces what it meant. */
export function withView(views: SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim().slice(0, LONGEST_NAME)
  const others = views.filter((each) => each.name !== name)
  return name ? [...others, { name, query: view.query }].slice(-MOST_VIEWS) : views
}

export const renamed = (views: SavedView[], from: string, to: string): SavedView[] => {
  const name = to.trim().slice(0, LONGEST_NAME)
  if (!name) return views
  return views.filter((each) => each.name === from || each.name !== name).map((each) => (each.name === from ? { ...each, name } : each))
}

/** A person's own views of the list, kept per account on this device. */
export function useSavedViews() {
  const key = `anlan.desk.views.${useMe().data?.account?.id ?? ''}`
  const [, redraw] = useState(0)
  const views = parseViews(recall(key))
  const keep = (next: SavedView[]) => {
    remember(key, JSON.stringify(next))
    redraw((n) => n + 1)
  }
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    rename: (from: string, to: string) => keep(renamed(views, from, to)),
    forget: (name: string) => keep(views.filter((each) => each.name !== name)),
  }
}
