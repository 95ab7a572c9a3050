import type {ComponentChildren} from 'preact'
import configSchema from '#schema'
import {useRuleDescription, useWords} from '../words.ts'
import {Marked, Message} from './message.tsx'

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
  /** Whether its name is told just above. */
  isInside?: boolean
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
  return (configSchema.definitions as Record<string, FieldSchema>)[name]!
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}

interface LabelProps {
  id: string
  name: string
  help: ComponentChildren
  children: ComponentChildren
}

function Labelled({id, name, help, children}: LabelProps) {
  return (
    <div class="field">
      <label for={id}>{name}</label> {children}
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  )
}

const helpOf = ({description = ''}: FieldSchema) => <Message text={description} />

function Choice({name, id, schema, value, onChange, help = helpOf(schema)}: FieldProps & {help?: ComponentChildren}) {
  const say = useWords()
  const {default: byDefault, enum: choices = []} = schema
  return (
    <Labelled id={id} name={name} help={help}>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={value === undefined ? '' : JSON.stringify(value)}
        onChange={({currentTarget}) =>
          onChange(currentTarget.value === '' ? undefined : JSON.parse(currentTarget.value))
        }
      >
        <option value="">{byDefault === undefined ? say('notSet') : `${byDefault} (${say('byDefault')})`}</option>
        {choices.map((choice) => (
          <option key={String(choice)} value={JSON.stringify(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Text({name, id, schema, value, onChange}: FieldProps) {
  const say = useWords()
  const {default: byDefault, type} = schema
  const isNumber = type === 'integer' || type === 'number'
  return (
    <Labelled id={id} name={name} help={helpOf(schema)}>
      <input
        id={id}
        inputMode={isNumber ? 'numeric' : 'text'}
        aria-describedby={`${id}-help`}
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
function Lines({name, id, schema, value, onChange}: FieldProps) {
  const say = useWords()
  const texts = Array.isArray(value) ? value : []
  return (
    <Labelled id={id} name={`${name} (${say('onePerLine')})`} help={helpOf(schema)}>
      <textarea
        id={id}
        rows={Math.min(6, texts.length + 1)}
        aria-describedby={`${id}-help`}
        value={texts.join('\n')}
        onChange={({currentTarget}) => {
          const lines = currentTarget.value.split('\n').filter((line) => line.trim() !== '')
          onChange(lines.length === 0 ? undefined : lines)
        }}
      />
    </Labelled>
  )
}

function ObjectField({name, id, schema, value, onChange, isInside}: FieldProps) {
  const values = (value ?? {}) as Record<string, unknown>
  return (
    <fieldset>
      <legend class={isInside ? 'hidden' : ''}>{name}</legend>
      <p class="help">{helpOf(schema)}</p>
      {Object.entries(schema.properties ?? {}).map(([key, property]) => (
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
function Objects({name, id, schema, value, onChange}: FieldProps) {
  const say = useWords()
  const items = schema.items as FieldSchema
  const list = Array.isArray(value) ? value : []
  const change = (changed: unknown[]) => onChange(changed.length === 0 ? undefined : changed)
  return (
    <fieldset>
      <legend>{name}</legend>
      <p class="help">{helpOf(schema)}</p>
      {list.map((item, index) => {
        const label = nameOf(item) ?? `${name} ${index + 1}`
        return (
          <details key={index}>
            <summary>{label}</summary>
            <Field
              name={label}
              id={`${id}.${index}`}
              schema={items}
              value={item}
              onChange={(changed) => change(list.with(index, changed ?? {}))}
              isInside
            />
            <button type="button" onClick={() => change(list.toSpliced(index, 1))}>
              {say('remove')}
              <span class="hidden"> {label}</span>
            </button>
          </details>
        )
      })}
      <button type="button" onClick={() => change([...list, emptyItem(resolve(items, undefined))])}>
        {say('add')}
        <span class="hidden"> {name}</span>
      </button>
    </fieldset>
  )
}

/** What an object is known by: the column, the tables or the files that it is about. */
function nameOf(item: unknown): string | undefined {
  const {name, header, section, files} = item as Record<string, unknown>
  return [name, header, section, files].map((value) => String(value ?? '')).find((text) => text !== '')
}

/** So that what has been added is valid at once. */
function emptyItem({properties = {}}: FieldSchema): Record<string, unknown> {
  if (properties.files) return {files: ['docs/**']}
  return properties.name ? {name: '?'} : {}
}

/** A level, or a level with options. */
function LevelField({name, id, schema: {default: byDefault, anyOf = []}, value, onChange}: FieldProps) {
  const say = useWords()
  const [levels, pair] = anyOf
  const options = (pair?.items as readonly FieldSchema[] | undefined)?.[1]
  const level = Array.isArray(value) ? value[0] : value
  const chosen = Array.isArray(value) ? (value[1] as Record<string, unknown>) : undefined
  const set = (nextLevel: unknown, nextOptions: unknown) =>
    onChange(nextOptions === undefined ? nextLevel : [nextLevel ?? byDefault, nextOptions])
  return (
    <div>
      <Choice
        name={name}
        id={id}
        schema={{...levels, default: byDefault}}
        help={<Marked text={useRuleDescription(name)} />}
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
            isInside
          />
        </details>
      )}
    </div>
  )
}
