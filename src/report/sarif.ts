import type {Position} from 'unist'
import {rules} from '../../rules/index.js'
import {fixTitle} from '../fix/title.js'
import {ruleUrl} from '../lint/problem.js'
import {packageInfo} from '../package-info.js'
import type {Level} from '../rule.js'
import type {Fix} from '../text/edit.js'
import {Source} from '../text/source.js'
import {fingerprintsOf} from './fingerprint.js'
import {jsonText} from './json-text.js'
import {printableLine} from './printable.js'
import type {FileReport, Reporter} from './report.js'

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for GitHub's code scanning and editors. */
export const sarif: Reporter = ({files}) =>
  jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'paperlint',
            semanticVersion: packageInfo.version,
            informationUri: packageInfo.homepage,
            rules: describedRules
          }
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf)
      }
    ]
  })

const describedRules = [
  ...rules.map(({meta}) => describe(meta.name, meta.description, meta.level)),
  describe('unused-suppression', 'A comment that suppresses problems does suppress one.', 'warn')
]

/** GitHub shows a rule only if it has all three texts (https://docs.github.com/en/code-security/code-scanning, SARIF support). */
function describe(id: string, description: string, level: Level) {
  const helpUri = ruleUrl(id)
  return {
    id,
    shortDescription: {text: description},
    fullDescription: {text: description},
    help: {text: `${description} See ${helpUri}`},
    helpUri,
    // The level `none` would mean something else: that a result is not a problem.
    defaultConfiguration: {enabled: level !== 'off', level: level === 'error' ? 'error' : 'warning'}
  }
}

function resultsOf({path, text, problems}: FileReport) {
  const artifactLocation = artifactAt(path)
  const source = new Source(text)
  const fingerprints = fingerprintsOf(problems)
  const locate = (place: Position, other = path) => ({
    physicalLocation: {artifactLocation: artifactAt(other), region: regionOf(place)}
  })
  return problems.map(({ruleId, severity, reason, place, related, fix}, index) => ({
    ruleId,
    ruleIndex: describedRules.findIndex(({id}) => id === ruleId),
    level: severity,
    message: messageOf(reason),
    locations: [locate(place)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({message, place, path: other}, id) => ({
        id,
        ...locate(place, other),
        message: messageOf(message)
      }))
    }),
    partialFingerprints: {'paperlint/v1': fingerprints[index]},
    ...(fix && {fixes: [fixOf(fix, fixTitle({fix, place}, source), artifactLocation, source)]})
  }))
}

function artifactAt(path: string) {
  return {uri: uriOf(path)}
}

function fixOf({applicability, edits}: Fix, title: string, artifactLocation: {uri: string}, source: Source) {
  return {
    description: messageOf(`${applicability === 'safe' ? 'Safe' : 'Unsafe'} fix: ${title}`),
    artifactChanges: [
      {
        artifactLocation,
        // Lines and columns, not offsets: readers differ in whether a byte order mark counts.
        replacements: edits.map(({start, end, text}) => ({
          deletedRegion: regionOf(source.position(start, end)),
          insertedContent: {text}
        }))
      }
    ],
    properties: {applicability}
  }
}

function regionOf({start, end}: Position) {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** A message with brackets escaped: `[text](target)` would be a link (SARIF 2.1.0, 3.11.6), and a title may contain one. */
function messageOf(message: string) {
  const text = printableLine(message)
  return {text: text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text}
}

/** A path as a URI reference. Half a surrogate pair, which Windows allows in a name, cannot be encoded and is replaced. */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
  return encoded.join('/')
}
