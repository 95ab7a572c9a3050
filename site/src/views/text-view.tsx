import type {RefObject} from 'preact'
import type {Session} from '../session.ts'
import {useWords} from '../words.ts'
import {Problems} from './problems.tsx'

interface TextViewProps {
  session: Session | undefined
  editorParent: RefObject<HTMLDivElement | null>
  onCopy(text: string): void
  onDownload(text: string, name: string): void
}

/** The text and its problems, side by side where there is room. */
export function TextView({session, editorParent, onCopy, onDownload}: TextViewProps) {
  const say = useWords()
  const state = session?.state
  const read = state?.read
  const errors = state?.problems.filter(({severity}) => severity === 'error').length ?? 0
  const warnings = (state?.problems.length ?? 0) - errors
  const fixable = state?.problems.filter(({fix}) => fix === 'safe').length ?? 0
  return (
    <div class="side-by-side">
      <section aria-label={say('editor')}>
        <div class="toolbar">
          <button type="button" disabled={!session?.editor.canUndo} onClick={() => session?.editor.undo()}>
            {say('undo')}
          </button>
          <button type="button" disabled={!session?.editor.canRedo} onClick={() => session?.editor.redo()}>
            {say('redo')}
          </button>
          <button type="button" onClick={() => session && onCopy(session.editor.text)}>
            {say('copy')}
          </button>
          <button
            type="button"
            onClick={() => session && onDownload(session.editor.content, session.state.path.split('/').at(-1)!)}
          >
            {say('download')}
          </button>
          <button type="button" onClick={() => session?.clear()}>
            {say('clear')}
          </button>
        </div>
        <div class="editor" ref={editorParent} />
      </section>
      <section aria-label={say('problems')} class="problem-pane" tabIndex={-1}>
        <div class="toolbar">
          <p role="status" data-current={state?.isCurrent} data-version={state?.version}>
            {say('counts', {errors, warnings})}
            {read && (
              <span class="dim"> · {say(read.entries > read.papers ? 'readListings' : 'readPapers', {...read})}</span>
            )}
          </p>
          <button
            type="button"
            class="main"
            disabled={fixable === 0 || !state?.isCurrent}
            onClick={() => void session?.fixAll(false)}
          >
            {say('fixSafe', {count: fixable})}
          </button>
        </div>
        {session && <Problems session={session} />}
      </section>
    </div>
  )
}
