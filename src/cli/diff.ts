import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'

/**
 * A unified diff that `git apply` and `patch -p1` understand; `''` if nothing differs.
 *
 * @param path Relative to the current folder, with forward slashes.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY
  })
}
