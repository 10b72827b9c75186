import type { Page } from 'playwright-core'

interface Focused {
  tag: string
  role: string
  name: string
  type: string
  value: string
  checked: boolean
  group: string
  groupChecked: boolean
}

const MOST_TABS = 150

/** Somebody who has no mouse: reaches everything by Tab, answers by typing. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  private focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement
      const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? ''
      const group = at.name ?? ''
      return {
        tag: at.tagName,
        role: at.getAttribute('role') ?? '',
        name: label.trim(),
        type: at.type ?? '',
        value: at.value ?? '',
        checked: at.checked ?? false,
        group,
        groupChecked: group !== '' && document.querySelector(`input[name="${CSS.escape(group)}"]:checked`) !== null,
      }
    })
  }

  /** Tabs on until something of this kind and name has the focus. */
  async reach(kind: 'button' | 'radio' | 'link', name: RegExp): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await this.page.keyboard.press('Tab')
      const at = await this.focused()
      const fits = kind === 'radio' ? at.type === 'radio' : kind === 'link' ? at.tag === 'A' : at.tag === 'BUTTON'
      if (fits && name.test(at.name)) return
      // A group of radio buttons is one stop; the arrows go through it.
      if (kind === 'radio' && at.type === 'radio') {
        await this.page.keyboard.press('ArrowDown')
        if (name.test((await this.focused()).name)) return
      }
    }
    throw new Error(`No ${kind} ${String(name)} could be reached by keyboard.`)
  }

  /** Single keys count only outside fields. */
  async leaveFields(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  }

  /** Goes through the steps of a form to its end; `words` are what is typed into empty fields whose label has the key. */
  async fillIn(words: Record<string, string>): Promise<void> {
    for (let step = 0; step < 12; step++) {
      const before = this.page.url()
      await this.page.getByRole('heading', { level: 1 }).first().waitFor()
      await this.until(before, words)
      if (!this.page.url().includes('/apply/')) return
    }
    throw new Error('The form did not come to its end in twelve steps.')
  }

  /** Fills in what is empty and goes on; once more where something was still missing, as people do who read what is said. */
  private async until(before: string, words: Record<string, string>): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      await this.step(words)
      const moved = this.page.waitForFunction((was) => location.href !== was, before, { timeout: 10_000 })
      if (await moved.then(() => true, () => false)) return
    }
    throw new Error(`${before} could not be left by keyboard: ${(await this.page.getByRole('alert').allInnerTexts()).join(' ')}`)
  }

  private async step(words: Record<string, string>): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await this.page.keyboard.press('Tab')
      const at = await this.focused()
      if (at.tag === 'BUTTON' && at.type === 'submit') {
        await this.page.keyboard.press('Enter')
        return
      }
      if (at.type === 'radio' && !at.groupChecked) await this.page.keyboard.press('Space')
      else if (at.tag === 'SELECT' && at.value === '') await this.page.keyboard.press('ArrowDown')
      else if ((at.tag === 'INPUT' || at.tag === 'TEXTAREA') && at.value === '' && !at.name.includes('选填') && at.type !== 'radio' && at.type !== 'checkbox') {
        const said = Object.entries(words).find(([key]) => at.name.includes(key))?.[1] ?? Object.values(words)[0]!
        await this.page.keyboard.type(said)
      }
    }
    throw new Error('The step has no button that could be reached by keyboard.')
  }
}
