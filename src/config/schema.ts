import {hosts} from '../outline/slug.js'

/**
 * The config's schema, as data: the only source of the `Config` type, the validation and the published JSON schema. `buildSchema` adds
 * the option schemas of the rules.
 */
export const levelSchema = {
  description: 'Whether the rule runs, and how grave its problems are.',
  enum: ['off', 'warn', 'error']
} as const

/** The text of a cell: a line break would end the row. */
const cellText = {title: 'text on one line', type: 'string', pattern: '^[^\\r\\n]*$'} as const
const columnName = {title: 'text on one line', type: 'string', pattern: '^[^\\r\\n]+$'} as const

const columnSchema = {
  type: 'object',
  properties: {
    name: {...columnName, description: 'The text of the header cell.'},
    aliases: {
      description: 'Other names that a header may use for the column; `--fix` renames them to `name`.',
      type: 'array',
      items: columnName
    },
    optional: {description: 'Whether a table may go without the column.', type: 'boolean', default: false},
    align: {
      description: 'How the delimiter row aligns the column; without it, as most tables do.',
      enum: ['left', 'center', 'right', 'none']
    }
  },
  required: ['name'],
  additionalProperties: false
} as const

const tableSchema = {
  type: 'object',
  properties: {
    header: {...columnName, description: 'These columns are for the tables that have a column of this name.'},
    section: {
      ...columnName,
      description: 'These columns are for the tables in the section of this heading, and in those below it.'
    },
    columns: {description: 'The ordered columns of these tables.', type: 'array', items: columnSchema, minItems: 1},
    additional: {description: 'Whether these tables may have other columns too.', type: 'boolean', default: false}
  },
  required: ['columns'],
  additionalProperties: false
} as const

const ruleSettingSchema = {
  anyOf: [
    levelSchema,
    {
      title: '[level, options]',
      type: 'array',
      items: [levelSchema, {type: 'object'}],
      minItems: 2,
      maxItems: 2,
      additionalItems: false
    }
  ]
} as const

/** Which rules run: a level, or a level and the rule's options. */
const rulesSchema = {
  description: 'The level of a rule, or its level and its options: `"error"` or `["error", {…}]`.',
  type: 'object',
  additionalProperties: ruleSettingSchema
} as const

const pathSchema = {title: 'a path', type: 'string', pattern: '.'} as const
const extendedSchema = {title: 'a path or a package', type: 'string', pattern: '.'} as const

const globsSchema = {type: 'array', items: {title: 'a glob', type: 'string', pattern: '.'}, minItems: 1} as const

/** The keys for a list: at the top of a config for every file, in `overrides` for some. */
const listProperties = {
  columns: {
    description:
      "The ordered columns that the list's paper tables share. Where they are of several kinds, the columns of each kind, and the header or the section by which its tables are known; a table is of the first kind that fits. Without this key the columns are inferred where most tables agree.",
    type: 'array',
    items: {anyOf: [tableSchema, columnSchema]},
    minItems: 1
  },
  placeholder: {
    ...cellText,
    description:
      'The text that says "nothing here" in a cell, such as `-`; empty for a blank cell. Without it, what most cells use.'
  },
  crossListing: {
    description:
      'What to make of a paper that is listed in several groups (lists, tables, sections): `auto` warns once of all where that is the habit of the list, else of each; `warn` warns of each, `allow` says nothing, `forbid` is an error each.',
    enum: ['auto', 'warn', 'allow', 'forbid'],
    default: 'auto'
  },
  crossFile: {
    description:
      'What to make of a paper that several files of one run list: `allow` says nothing, `warn` warns of each at the later file, `forbid` is an error each.',
    enum: ['allow', 'warn', 'forbid'],
    default: 'allow'
  },
  host: {
    description: 'Where the list is read; the host decides which anchors its headings get.',
    enum: hosts,
    default: 'github'
  },
  toc: {
    description: 'Check the table of contents where there is one, or also create it where there is none.',
    enum: ['check', 'create'],
    default: 'check'
  },
  rules: rulesSchema
} as const

export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    $schema: {description: 'The address of this schema, for editors.', type: 'string'},
    extends: {
      description:
        "One or more configs that this one is on top of: a path from this config's folder (`./lists.json`), or the name of an installed package. A later config wins over an earlier one, and this one over all: `rules` are merged rule by rule, any other key replaces the earlier one, also where it is an array.",
      anyOf: [extendedSchema, {type: 'array', items: extendedSchema}]
    },
    ...listProperties,
    overrides: {
      description:
        'Other settings for some files. Where several match a file, the last one wins, key by key and rule by rule.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: {
            ...globsSchema,
            description:
              "Globs, relative to the config's folder; one without a slash matches the name of a file in any folder, `./README.md` the file in that folder alone."
          },
          ...listProperties
        },
        required: ['files'],
        additionalProperties: false
      }
    },
    ignore: {
      ...globsSchema,
      description: 'Globs, as in `overrides`, of files to pass over where they are not named one by one.'
    },
    baseline: {
      ...pathSchema,
      description:
        'A file of known problems, as `--write-baseline` writes it: a path from the folder of this config. Only what is not in it is reported and fixed: by the command, in editors and by the remark plugins. `--baseline`, `--write-baseline` and `--since` win over it.'
    }
  },
  additionalProperties: false
} as const
