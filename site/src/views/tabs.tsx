interface TabsProps {
  label: string
  tabs: readonly {id: string; label: string}[]
  chosen: string
  onChoose(id: string): void
}

/** A row of tabs: one of them is reached with Tab, the others with the arrow keys. */
export function Tabs({label, tabs, chosen, onChoose}: TabsProps) {
  const move = (event: KeyboardEvent) => {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key]
    if (step === undefined) return
    const index = tabs.findIndex(({id}) => id === chosen)
    const next = tabs[(index + step + tabs.length) % tabs.length]!
    onChoose(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({id, label: name}) => (
        <button
          type="button"
          role="tab"
          key={id}
          id={`tab-${id}`}
          aria-selected={chosen === id}
          aria-controls={`panel-${id}`}
          tabIndex={chosen === id ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
