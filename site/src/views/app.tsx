import {useEffect, useLayoutEffect, useReducer, useRef, useState} from 'preact/hooks'
import {CannotOpen, download, type OpenedList, openFile, openFromGitHub} from '../open.ts'
import {Session} from '../session.ts'
import {firstLanguage, type Language, LanguageContext, languages, type Say, says} from '../words.ts'
import {ConfigForm} from './config-form.tsx'
import {Header} from './header.tsx'
import {Papers} from './papers.tsx'
import {Tabs} from './tabs.tsx'
import {TextView} from './text-view.tsx'

const tabs = ['text', 'papers', 'config'] as const
type Tab = (typeof tabs)[number]

/** The whole page. */
export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  const [tab, setTab] = useState<Tab>('text')
  const [, update] = useReducer((count: number) => count + 1, 0)
  const [session, setSession] = useState<Session>()
  const editorParent = useRef<HTMLDivElement>(null)
  const say = says[language]

  useLayoutEffect(() => {
    document.documentElement.lang = languages[language].tag
    document.title = say('title')
    session?.editor.speak(say('editor'), languages[language].phrases)
  }, [language, session])

  useEffect(() => {
    const created = new Session(editorParent.current!, () => update(undefined as never))
    setSession(created)
    const name = new URLSearchParams(location.search).get('list')
    const opening = name === null ? openExample() : openFromGitHub(name)
    void openIn(created, opening).then(async (isOpen) => {
      if (!isOpen) await openIn(created, openExample(), false)
    })
    const stopAccepting = acceptDrops((file) => {
      if (mayReplace(created, say)) void openIn(created, openFile(file))
    })
    const warn = (event: BeforeUnloadEvent) => {
      if (created.state.isEdited) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      stopAccepting()
      removeEventListener('beforeunload', warn)
    }
  }, [])

  const show = (next: Tab) => {
    setTab(next)
    void session?.wantPapers(next === 'papers')
    void session?.wantConfig(next === 'config')
  }
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    session?.say('copied')
  }
  const open = (list: Promise<OpenedList>) => {
    if (session && mayReplace(session, say)) void openIn(session, list)
  }
  const notice = session?.state.notice
  return (
    <LanguageContext.Provider value={language}>
      <Header
        onOpen={open}
        language={language}
        onLanguage={(chosen) => {
          localStorage.setItem('language', chosen)
          setLanguage(chosen)
        }}
        repository={session?.state.repository ?? ''}
        onShare={(repository) => void copy(`${location.origin}${location.pathname}?list=${repository}`)}
      />
      <div class="notice" role={notice?.isError ? 'alert' : 'status'}>
        {notice && (
          <p class={notice.isError ? 'failure' : ''}>
            {say(notice.key, notice.values)}{' '}
            <button type="button" onClick={() => session!.dismiss()}>
              {say('close')}
            </button>
          </p>
        )}
      </div>
      <main>
        <Tabs
          label={say('views')}
          tabs={tabs.map((id) => ({id, label: say(`${id}Tab`)}))}
          chosen={tab}
          onChoose={(id) => show(id as Tab)}
        />
        <div role="tabpanel" id="panel-text" aria-labelledby="tab-text" hidden={tab !== 'text'}>
          <TextView
            session={session}
            editorParent={editorParent}
            onCopy={(text) => void copy(text)}
            onDownload={(text, name) => {
              download(text, name, 'text/markdown')
              session?.saved()
            }}
          />
        </div>
        <div role="tabpanel" id="panel-papers" aria-labelledby="tab-papers" hidden={tab !== 'papers'}>
          {session && tab === 'papers' && (
            <Papers
              session={session}
              onGo={(line) => {
                show('text')
                requestAnimationFrame(() => session.editor.goToLine(line))
              }}
            />
          )}
        </div>
        <div role="tabpanel" id="panel-config" aria-labelledby="tab-config" hidden={tab !== 'config'}>
          {session && tab === 'config' && <ConfigForm session={session} onCopy={(text) => void copy(text)} />}
        </div>
      </main>
    </LanguageContext.Provider>
  )
}

/** Asks before a text is lost that was changed and not downloaded. */
function mayReplace(session: Session, say: Say): boolean {
  return !session.state.isEdited || confirm(say('loseChanges'))
}

/** A list that has each kind of problem. */
async function openExample(): Promise<OpenedList> {
  return {content: await (await fetch('example.md')).text(), path: 'README.md'}
}

/** @returns whether it could be opened. */
async function openIn(session: Session, opening: Promise<OpenedList>, isNews = true): Promise<boolean> {
  try {
    const list = await opening
    const {notice} = session.state
    session.open(list)
    if (!isNews && notice) session.say(notice.key, notice.values, notice.isError)
    else {
      const address = list.repository === undefined ? location.pathname : `?list=${list.repository}`
      history.replaceState(undefined, '', address)
    }
    return true
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    session.say(error.notice.key, error.notice.values, true)
    return false
  }
}

/** A file can be dropped anywhere; a dropped text goes into the editor. */
function acceptDrops(open: (file: File) => void): () => void {
  const hasFile = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const allow = (event: DragEvent) => {
    if (hasFile(event)) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    open(file)
  }
  addEventListener('dragover', allow, true)
  addEventListener('drop', drop, true)
  return () => {
    removeEventListener('dragover', allow, true)
    removeEventListener('drop', drop, true)
  }
}
