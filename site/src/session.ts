import type {Config} from '#core/config/config.js'
import type {ExportFormat} from '#core/export/format-names.js'
import {LintClient, type LintInput} from './client.ts'
import {Editor} from './editor/editor.ts'
import type {OpenedList} from './open.ts'
import type {FixOutcome, LintAnswer, ProblemDetails, ShownPaper, ShownProblem} from './protocol.ts'
import type {WordKey} from './words.ts'

/** Something to say once: what a fix did, or why a list cannot be opened. */
export interface Notice {
  key: WordKey
  values: Record<string, string | number>
  isError: boolean
}

export interface State {
  /** The name of the file. */
  path: string
  /** `owner/name`, if the list comes from GitHub. */
  repository: string
  problems: readonly ShownProblem[]
  read: LintAnswer['read']
  failures: readonly string[]
  /** Whether the text was changed since it was opened or downloaded. */
  isEdited: boolean
  /** Whether the problems are those of the text as it is. */
  isCurrent: boolean
  /** Of the text: it is another one after each change. */
  version: number
  selected: number | undefined
  details: ProblemDetails | undefined
  /** `undefined` until they are asked for. */
  papers: readonly ShownPaper[] | undefined
  config: Config
  /** Whether the list is linted with the config of the form. */
  usesConfig: boolean
  /** The lines on what was inferred; `undefined` until the config is asked for. */
  reasons: readonly string[] | undefined
  notice: Notice | undefined
}

/** One list that is looked at: its text, what is wrong with it, and what is read of it. */
export class Session {
  state: State = {
    path: 'README.md',
    repository: '',
    problems: [],
    read: undefined,
    failures: [],
    isEdited: false,
    isCurrent: false,
    version: 0,
    selected: undefined,
    details: undefined,
    papers: undefined,
    config: {},
    usesConfig: false,
    reasons: undefined,
    notice: undefined
  }
  readonly editor: Editor
  readonly #client: LintClient
  readonly #onUpdate: () => void
  #version = 0
  /** The problem whose fix was applied just now. */
  #fixed: Pick<ShownProblem, 'rule' | 'from'> | undefined
  #wantsPapers = false
  #wantsConfig = false

  constructor(editorParent: HTMLElement, onUpdate: () => void) {
    this.#onUpdate = onUpdate
    this.#client = new LintClient(
      () => this.#input,
      (answer) => this.#receive(answer)
    )
    this.editor = new Editor(editorParent, {
      onChange: () => {
        // What was said was about the text before.
        this.#set({isEdited: true, notice: undefined})
        this.#lint()
      },
      onPick: (index) => void this.select(index).then(() => isBesideText() && showInList(index))
    })
  }

  open({content, path, repository = ''}: OpenedList): void {
    this.editor.open(content)
    this.#set({
      path,
      repository,
      notice: undefined,
      config: {},
      usesConfig: false,
      reasons: undefined,
      papers: undefined,
      isEdited: false
    })
    this.#lint()
  }

  /** As if everything was selected and deleted: it can be undone. */
  clear(): void {
    this.editor.replaceAll('')
  }

  /** What was downloaded need not be asked about. */
  saved(): void {
    this.#set({isEdited: false})
  }

  say(key: WordKey, values: Notice['values'] = {}, isError = false): void {
    this.#set({notice: {key, values, isError}})
  }

  dismiss(): void {
    this.#set({notice: undefined})
  }

  async select(index: number | undefined): Promise<void> {
    this.#set({selected: index, details: undefined})
    if (index === undefined) return
    this.editor.goTo(index, false)
    await this.#readDetails(index)
  }

  /** Opens a problem of the list, with all that it says in sight. */
  async unfold(index: number): Promise<void> {
    await this.select(index)
    if (this.state.selected === index) showInList(index)
  }

  async #readDetails(index: number): Promise<void> {
    const details = await this.#client.ask('details', {index})
    if (this.state.selected === index && details) this.#set({details})
  }

  async fixOne(index: number): Promise<void> {
    if (!this.state.isCurrent) return
    const {rule, from} = this.state.problems[index]!
    if (this.#apply(await this.#client.ask('fixOne', {index}))) this.#fixed = {rule, from}
  }

  async fixAll(unsafe: boolean): Promise<void> {
    if (this.state.isCurrent) this.#apply(await this.#client.ask('fixAll', {unsafe}))
  }

  async export(format: ExportFormat): Promise<string | undefined> {
    return this.#client.ask('export', {format})
  }

  /** The papers are read for the table when it is looked at. */
  async wantPapers(wants: boolean): Promise<void> {
    this.#wantsPapers = wants
    if (wants && !this.state.papers) await this.#readPapers()
  }

  /** The config is inferred when it is looked at. */
  async wantConfig(wants: boolean): Promise<void> {
    this.#wantsConfig = wants
    if (wants && !this.state.reasons) await this.infer()
  }

  async infer(): Promise<void> {
    const inferred = await this.#client.ask('infer', {})
    if (!inferred) return
    this.#set({config: inferred.config, reasons: inferred.reasons})
    if (this.state.usesConfig) this.#lint()
  }

  setConfig(config: Config): void {
    this.#set({config, usesConfig: true})
    this.#lint()
  }

  useConfig(usesConfig: boolean): void {
    this.#set({usesConfig})
    this.#lint()
  }

  /** @returns Whether the text is another one then. */
  #apply(outcome: FixOutcome | undefined): boolean {
    // The text has changed since it was asked: its own problems come in a moment.
    if (!outcome || !this.state.isCurrent) return false
    const isChanged = outcome.changes.length > 0
    if (isChanged) this.editor.change(outcome.changes, outcome.text)
    const [refused] = outcome.refused
    if (refused !== undefined) this.say('refused', {refused}, true)
    else this.say('fixed', {count: outcome.fixed})
    return isChanged
  }

  #lint(): void {
    this.#version++
    this.#set({isCurrent: false})
    this.#client.lint()
  }

  get #input(): LintInput {
    const {path, config, usesConfig} = this.state
    return {version: this.#version, text: this.editor.text, path, config: usesConfig ? config : {}}
  }

  #receive({version, problems, read, failures}: LintAnswer): void {
    if (version !== this.#version) return
    this.editor.show(problems)
    const selected = this.#sameProblem(problems)
    this.#set({
      problems,
      read,
      failures,
      isCurrent: true,
      version,
      selected,
      details: undefined,
      // Where they are looked at, the last ones stay until the new ones are there.
      papers: this.#wantsPapers ? this.state.papers : undefined
    })
    if (this.#fixed) this.#goOn(this.#fixed)
    else if (selected !== undefined) {
      // The cursor stays where somebody types.
      this.editor.mark(selected)
      void this.#readDetails(selected)
    }
    if (this.#wantsPapers) void this.#readPapers()
    if (this.#wantsConfig && !this.state.reasons) void this.infer()
  }

  /** After the fix of one problem opens the next of its rule: there may be a hundred to look at. */
  #goOn({rule, from}: Pick<ShownProblem, 'rule' | 'from'>): void {
    this.#fixed = undefined
    const next = this.state.problems.findIndex((problem) => problem.rule === rule && problem.from >= from)
    if (next === -1) this.#set({selected: undefined})
    else void this.unfold(next)
    // The button that was pressed is gone.
    queueMicrotask(() => focusInList(next))
  }

  /** The problem that was looked at, among new ones. */
  #sameProblem(problems: readonly ShownProblem[]): number | undefined {
    const before = this.state.problems[this.state.selected ?? -1]
    if (!before) return
    const index = problems.findIndex(({rule, message}) => rule === before.rule && message === before.message)
    return index === -1 ? undefined : index
  }

  async #readPapers(): Promise<void> {
    const papers = await this.#client.ask('papers', {})
    if (papers) this.#set({papers})
  }

  #set(changes: Partial<State>): void {
    this.state = {...this.state, ...changes}
    this.#onUpdate()
  }
}

const isBesideText = () => matchMedia('(min-width: 60rem)').matches

/** Scrolls the list of problems. */
function showInList(index: number): void {
  const item = document.querySelector(`[data-problem="${index}"]`)
  item?.scrollIntoView({block: 'nearest'})
  // Of one that is longer than the list is high, the message is seen.
  item?.querySelector('.problem-button')?.scrollIntoView({block: 'nearest'})
}

/** Focuses a problem of the list, or the list if there is no such problem. */
function focusInList(index: number): void {
  const item = document.querySelector<HTMLElement>(`[data-problem="${index}"] .problem-button`)
  const list = document.querySelector<HTMLElement>('.problem-pane')
  ;(item ?? list)?.focus()
}
