import type {ComponentChildren} from 'preact'

/** What is wider than the screen, scrolled with the arrow keys as well. */
export function Scroll({label, children}: {label: string; children: ComponentChildren}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls by focusing it
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
