import type {Config} from '#core/config/config.js'
import schema from '#schema'
import type {Session} from '../session.ts'
import {useWords} from '../words.ts'
import {Field, type FieldSchema} from './fields.tsx'
import {Message} from './message.tsx'
import {Scroll} from './scroll.tsx'

// `extends` and `baseline` name files, of which a browser has none.
const {
  $schema: _schema,
  extends: _extends,
  baseline: _baseline,
  ...properties
} = schema.properties as Record<string, FieldSchema>

/** Each key of the config, from its schema, and the JSON of what is filled in. */
export function ConfigForm({session, onCopy}: {session: Session; onCopy(text: string): void}) {
  const say = useWords()
  const {config, usesConfig, reasons, failures} = session.state
  const json = JSON.stringify(config, undefined, 2)
  const values = config as Record<string, unknown>
  return (
    <div class="config">
      <p>{say('configIntro')}</p>
      <p class="actions">
        <label>
          <input
            type="checkbox"
            checked={usesConfig}
            onChange={({currentTarget}) => session.useConfig(currentTarget.checked)}
          />{' '}
          {say('useConfig')}
        </label>{' '}
        <button type="button" onClick={() => void session.infer()}>
          {say('inferAgain')}
        </button>
      </p>
      {failures.map((failure) => (
        <p key={failure} class="failure" role="alert">
          {failure}
        </p>
      ))}
      {reasons && reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason}>
              <Message text={reason} />
            </li>
          ))}
        </ul>
      )}
      <div class="columns">
        <div class="json">
          <h2>{say('json')}</h2>
          <Scroll label={say('json')}>
            <pre>{json}</pre>
          </Scroll>
          <button type="button" onClick={() => onCopy(`${json}\n`)}>
            {say('copy')}
          </button>
        </div>
        <form onSubmit={(event) => event.preventDefault()}>
          {Object.entries(properties).map(([name, property]) => (
            <Field
              key={name}
              name={name}
              id={name}
              schema={property}
              value={values[name]}
              onChange={(value) => session.setConfig(withKey(values, name, value) as Config)}
            />
          ))}
        </form>
      </div>
    </div>
  )
}

function withKey(values: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const {[name]: _before, ...others} = values
  return value === undefined ? others : {...others, [name]: value}
}
