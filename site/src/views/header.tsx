import {useState} from 'preact/hooks'
import {type OpenedList, openFile, openFromGitHub} from '../open.ts'
import {type Language, languages, useWords} from '../words.ts'

interface HeaderProps {
  onOpen(list: Promise<OpenedList>): void
  language: Language
  onLanguage(language: Language): void
  /** `''` if the list is not from GitHub. */
  repository: string
  onShare(repository: string): void
}

/** Where a list comes from, and the language of the page. */
export function Header({onOpen, language, onLanguage, repository, onShare}: HeaderProps) {
  const say = useWords()
  const [name, setName] = useState('')
  return (
    <header>
      <div class="brand">
        <h1>paperlint</h1>
        <a href="https://github.com/paperlint/remark-paperlint#readme" target="_blank" rel="noreferrer">
          {say('aboutPage')}
        </a>
        <label>
          <span class="hidden">{say('language')}</span>
          <select value={language} onChange={({currentTarget}) => onLanguage(currentTarget.value as Language)}>
            {Object.entries(languages).map(([key, each]) => (
              <option key={key} value={key} lang={each.tag}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <p class="dim">{say('tagline')}</p>
      </div>
      <label class="file">
        {say('openFile')}
        <input
          class="hidden"
          type="file"
          accept=".md,.markdown,text/markdown"
          onChange={({currentTarget}) => {
            const [file] = currentTarget.files ?? []
            if (file) onOpen(openFile(file))
            // So that the same file can be opened once more.
            currentTarget.value = ''
          }}
        />
      </label>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onOpen(openFromGitHub(name))
        }}
      >
        <label>
          <span class="hidden">{say('fromGitHub')}</span>
          <input
            value={name}
            placeholder="GitHub: owner/name"
            spellcheck={false}
            onInput={({currentTarget}) => setName(currentTarget.value)}
          />
        </label>{' '}
        <button type="submit">{say('open')}</button>{' '}
        {repository !== '' && (
          <button type="button" onClick={() => onShare(repository)}>
            {say('share')}
          </button>
        )}
      </form>
    </header>
  )
}
