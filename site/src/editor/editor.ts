import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth
} from '@codemirror/commands'
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search'
import {Compartment, EditorState, type Extension, Transaction} from '@codemirror/state'
import {drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view'
import type {Change, ShownProblem} from '../protocol.ts'
import {lineEndings, readEndings, setEndings, textOf} from './line-endings.ts'
import {nextProblem, placeOf, problemMarks, problemsAt, setProblems, setSelected} from './marks.ts'
import {theme} from './theme.ts'

/** A text that is opened is no change of it. */
const OPENING = 'open'

export interface EditorEvents {
  onChange(): void
  /** The problems at the place that was clicked, or where F8 led. */
  onPick(index: number): void
}

/** The text of the list, in an editor. It is in a shadow tree, where its style needs no inline element, which the page's policy forbids. */
export class Editor {
  readonly view: EditorView
  readonly #words = new Compartment()
  #language: Extension = []
  #byteOrderMark = ''
  #extensions: Extension
  /** Whether only the editor is to scroll, not the page around it. */
  #staysOnPage = false

  constructor(parent: HTMLElement, events: EditorEvents) {
    const root = parent.shadowRoot ?? parent.attachShadow({mode: 'open'})
    this.#extensions = [
      lineNumbers(),
      problemMarks,
      history(),
      lineEndings,
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({top: true}),
      EditorView.lineWrapping,
      EditorView.scrollHandler.of((view, {head}) => {
        if (!this.#staysOnPage) return false
        scrollInside(view, head)
        return true
      }),
      keymap.of([
        {key: 'F8', run: (view) => pickNext(view, 1, events), shift: (view) => pickNext(view, -1, events)},
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap
      ]),
      theme,
      this.#words.of([]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.some((each) => each.isUserEvent(OPENING))) events.onChange()
      }),
      EditorView.domEventHandlers({
        click: (event, view) => {
          const position = view.posAtCoords({x: event.clientX, y: event.clientY})
          const [index] = position === null ? [] : problemsAt(view.state, position)
          if (index !== undefined) events.onPick(index)
        }
      })
    ]
    this.view = new EditorView({
      state: EditorState.create({extensions: this.#extensions}),
      parent: root as unknown as Element,
      root
    })
  }

  /**
   * Speaks a language.
   *
   * @param label The name of the editor, for screen readers.
   * @param phrases What CodeMirror says, by its English words.
   */
  speak(label: string, phrases: Record<string, string>): void {
    this.#language = [
      EditorView.contentAttributes.of({'aria-label': label, tabindex: '0'}),
      EditorState.phrases.of(phrases)
    ]
    this.view.dispatch({effects: this.#words.reconfigure(this.#language)})
  }

  /** Opens another text; what was done to the last one cannot be undone. */
  open(value: string): void {
    this.#byteOrderMark = /^\uFEFF*/.exec(value)![0]
    const text = value.slice(this.#byteOrderMark.length)
    const state = EditorState.create({extensions: this.#extensions})
    this.view.setState(state.update({effects: this.#words.reconfigure(this.#language)}).state)
    // The text comes as a change, for which CodeMirror lays out only the part of a long line that is seen. In a new state it would lay out all
    // of it once: a second for a word of 2 MB.
    this.view.dispatch({
      changes: {from: 0, insert: text},
      effects: setEndings.of(readEndings(text)),
      annotations: Transaction.addToHistory.of(false),
      userEvent: OPENING
    })
  }

  /** With its line endings, without its byte order mark. */
  get text(): string {
    return textOf(this.view.state)
  }

  /** All of it. */
  get content(): string {
    return this.#byteOrderMark + this.text
  }

  /** Shows problems of the text as it is. */
  show(problems: readonly ShownProblem[]): void {
    this.view.dispatch({effects: setProblems.of(problems)})
  }

  /**
   * Marks a problem and scrolls to it.
   *
   * @param focus Whether to go there, and not only to show it.
   */
  goTo(index: number, focus: boolean): void {
    const place = placeOf(this.view.state, index)
    if (!place) return
    this.#staysOnPage = !focus
    this.view.dispatch({
      effects: [setSelected.of(index), EditorView.scrollIntoView(place.from, {y: 'center'})],
      selection: {anchor: place.from}
    })
    if (focus) this.view.focus()
    // The editor has asked for its own frame before.
    requestAnimationFrame(() => {
      this.#staysOnPage = false
    })
  }

  /** Marks a problem and leaves the cursor where it is. */
  mark(index: number): void {
    this.view.dispatch({effects: setSelected.of(index)})
  }

  goToOffset(offset: number): void {
    const anchor = Math.min(offset, this.view.state.doc.length)
    this.#staysOnPage = false
    this.view.dispatch({selection: {anchor}, effects: EditorView.scrollIntoView(anchor, {y: 'center'})})
    this.view.focus()
  }

  goToLine(line: number): void {
    const {doc} = this.view.state
    this.goToOffset(doc.line(Math.max(1, Math.min(line, doc.lines))).from)
  }

  /**
   * Makes the changes of a fix, as one step that can be undone.
   *
   * @param text What the whole text is then, with its line endings.
   */
  change(changes: readonly Change[], text: string): void {
    this.view.dispatch({
      changes,
      effects: [setEndings.of(readEndings(text)), setSelected.of(undefined)],
      annotations: isolateHistory.of('full'),
      userEvent: 'fix'
    })
  }

  /** Replaces the whole text, as one step that can be undone. */
  replaceAll(text: string): void {
    this.view.dispatch({
      changes: {from: 0, to: this.view.state.doc.length, insert: text},
      annotations: isolateHistory.of('full'),
      userEvent: 'input'
    })
    this.view.focus()
  }

  get canUndo(): boolean {
    return undoDepth(this.view.state) > 0
  }

  get canRedo(): boolean {
    return redoDepth(this.view.state) > 0
  }

  undo(): void {
    undo(this.view)
  }

  redo(): void {
    redo(this.view)
  }
}

/** Goes to the next problem of the text, or to the one before. */
function pickNext(view: EditorView, step: 1 | -1, events: EditorEvents): boolean {
  const index = nextProblem(view.state, step)
  if (index !== undefined) events.onPick(index)
  return true
}

/** The heights of lines that have not been shown are guesses, so that once they are shown the place is looked at again. */
function scrollInside(view: EditorView, position: number, isAgain = false): void {
  const {scrollDOM, state} = view
  // The text may have become shorter since the last frame.
  if (position > state.doc.length) return
  scrollDOM.scrollTop = view.lineBlockAt(position).top - scrollDOM.clientHeight / 3
  if (!isAgain) requestAnimationFrame(() => scrollInside(view, position, true))
}
