import type {ComponentChildren} from 'preact'
import schema from '#schema'
import {useWords} from '../words.ts'

/** What the config's schema uses of JSON Schema. */
export interface FieldSchema {
  $ref?: string
  description?: string
  type?: string | string[]
  default?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly FieldSchema[]
  items?: FieldSchema | readonly FieldSchema[]
  properties?: Record<string, FieldSchema>
  /** `then` is for values with these keys, and `else` for all others. */
  if?: {required?: readonly string[]}
  then?: FieldSchema
  else?: FieldSchema
}

interface FieldProps {
  name: string
  /** Of the input; unique on the page. */
  id: string
  schema: FieldSchema
  /** `undefined` where the config does not say it. */
  value: unknown
  onChange(value: unknown): void
}

/** An input for a value that a schema describes, whatever that is. */
export function Field(props: FieldProps) {
  const given = resolve(props.schema, props.value)
  const field = {...props, schema: given}
  if (given.anyOf) return <LevelField {...field} />
  if (given.enum) return <Choice {...field} />
  if (given.type === 'boolean') return <Choice {...field} schema={{...given, enum: [true, false]}} />
  if (given.type === 'object' || given.properties) return <ObjectField {...field} />
  if (given.type === 'array') {
    const items = resolve(given.items as FieldSchema, undefined)
    return items.type === 'object' || items.properties ? <Objects {...field} /> : <Lines {...field} />
  }
  return <Text {...field} />
}

function resolve(given: FieldSchema, value: unknown): FieldSchema {
  if (given.then && given.else) return given.if?.required?.every((key) => has(value, key)) ? given.then : given.else
  if (given.$ref === undefined) return given
  const name = given.$ref.split('/').at(-1)!
  return (schema.definitions as Record<string, FieldSchema>)[name]!
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}

interface LabelProps {
  id: string
  name: string
  description: string | undefined
  children: ComponentChildren
}

function Labelled({id, name, description, children}: LabelProps) {
  return (
    <div class="field">
      <label for={id}>{name}</label> {children}
      {description !== undefined && (
        <p class="dim" id={`${id}-help`}>
          {description}
        </p>
      )}
    </div>
  )
}

const helpOf = ({id, schema: {description}}: FieldProps) => (description === undefined ? undefined : `${id}-help`)

function Choice(props: FieldProps) {
  const say = useWords()
  const {name, id, value, onChange} = props
  const {description, default: byDefault, enum: choices = []} = props.schema
  return (
    <Labelled id={id} name={name} description={description}>
      <select
        id={id}
        aria-describedby={helpOf(props)}
        value={value === undefined ? '' : JSON.stringify(value)}
        onChange={({currentTarget}) =>
          onChange(currentTarget.value === '' ? undefined : JSON.parse(currentTarget.value))
        }
      >
        <option value="">{byDefault === undefined ? '' : `${byDefault} (${say('byDefault')})`}</option>
        {choices.map((choice) => (
          <option key={String(choice)} value={JSON.stringify(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Text(props: FieldProps) {
  const say = useWords()
  const {name, id, value, onChange} = props
  const {description, default: byDefault, type} = props.schema
  const isNumber = type === 'integer' || type === 'number'
  return (
    <Labelled id={id} name={name} description={description}>
      <input
        id={id}
        inputMode={isNumber ? 'numeric' : 'text'}
        aria-describedby={helpOf(props)}
        placeholder={byDefault === undefined ? '' : String(byDefault)}
        value={value === undefined ? '' : String(value)}
        onInput={({currentTarget: {value: text}}) =>
          onChange(!isNumber ? text : /^\d+$/.test(text) ? Number(text) : text === '' ? undefined : text)
        }
      />
      {value !== undefined && (
        <button type="button" aria-label={`${say('remove')}: ${name}`} onClick={() => onChange(undefined)}>
          ×
        </button>
      )}
    </Labelled>
  )
}

/** Texts, one on each line. */
function Lines(props: FieldProps) {
  const say = useWords()
  const {name, id, value, onChange} = props
  const texts = Array.isArray(value) ? value : []
  return (
    <Labelled id={id} name={`${name} (${say('onePerLine')})`} description={props.schema.description}>
      <textarea
        id={id}
        rows={Math.min(6, texts.length + 1)}
        aria-describedby={helpOf(props)}
        value={texts.join('\n')}
        onChange={({currentTarget}) => {
          const lines = currentTarget.value.split('\n').filter((line) => line.trim() !== '')
          onChange(lines.length === 0 ? undefined : lines)
        }}
      />
    </Labelled>
  )
}

function ObjectField({name, id, schema: {description, properties = {}}, value, onChange}: FieldProps) {
  const values = (value ?? {}) as Record<string, unknown>
  return (
    <fieldset>
      <legend>{name}</legend>
      {description !== undefined && <p class="dim">{description}</p>}
      {Object.entries(properties).map(([key, property]) => (
        <Field
          key={key}
          name={key}
          id={`${id}.${key}`}
          schema={property}
          value={values[key]}
          onChange={(changed) => {
            const {[key]: _before, ...others} = values
            const next = changed === undefined ? others : {...others, [key]: changed}
            onChange(Object.keys(next).length === 0 ? undefined : next)
          }}
        />
      ))}
    </fieldset>
  )
}

/** Objects, of which there can be more. */
function Objects({name, id, schema: {description, items}, value, onChange}: FieldProps) {
  const say = useWords()
  const list = Array.isArray(value) ? value : []
  const change = (changed: unknown[]) => onChange(changed.length === 0 ? undefined : changed)
  return (
    <fieldset>
      <legend>{name}</legend>
      {description !== undefined && <p class="dim">{description}</p>}
      {list.map((item, index) => (
        <div class="item" key={index}>
          <Field
            name={`${name} ${index + 1}`}
            id={`${id}.${index}`}
            schema={items as FieldSchema}
            value={item}
            onChange={(changed) => change(list.with(index, changed ?? {}))}
          />
          <button type="button" onClick={() => change(list.toSpliced(index, 1))}>
            {say('remove')}
            <span class="hidden">
              {' '}
              {name} {index + 1}
            </span>
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...list, emptyItem(resolve(items as FieldSchema, undefined))])}>
        {say('add')}
        <span class="hidden"> {name}</span>
      </button>
    </fieldset>
  )
}

/** So that what has been added is valid at once. */
function emptyItem({properties = {}}: FieldSchema): Record<string, unknown> {
  if (properties.files) return {files: ['docs/**']}
  return properties.name ? {name: '?'} : {}
}

/** A level, or a level with options. */
function LevelField({name, id, schema: {description, default: byDefault, anyOf = []}, value, onChange}: FieldProps) {
  const say = useWords()
  const [levels, pair] = anyOf
  const options = (pair?.items as readonly FieldSchema[] | undefined)?.[1]
  const level = Array.isArray(value) ? value[0] : value
  const chosen = Array.isArray(value) ? (value[1] as Record<string, unknown>) : undefined
  const set = (nextLevel: unknown, nextOptions: unknown) =>
    onChange(nextOptions === undefined ? nextLevel : [nextLevel ?? byDefault, nextOptions])
  return (
    <div class="rule">
      <Choice
        name={name}
        id={id}
        schema={{...levels, ...(description !== undefined && {description}), default: byDefault}}
        value={level}
        onChange={(next) => set(next, chosen)}
      />
      {options?.properties && Object.keys(options.properties).length > 0 && (
        <details>
          <summary>
            {say('options')}
            <span class="hidden"> {name}</span>
          </summary>
          <ObjectField
            name={`${name}: ${say('options')}`}
            id={`${id}-options`}
            schema={options}
            value={chosen}
            onChange={(next) => set(level, next)}
          />
        </details>
      )}
    </div>
  )
}
