/** The style of the report, for light and dark screens of any width. */
export const style = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f4f6f8; --dim: #57606a; --error: #b42318; --warning: #7a5200; --del: #fdecea; --ins: #e6f5ea; --del-part: #f7b9b3; --ins-part: #a5deb6; --mark: #ffe9a8 }
@media (prefers-color-scheme: dark) {
  :root { --line: #3a4149; --soft: #1d2227; --dim: #a9b3bd; --error: #ff9c8f; --warning: #f0c05a; --del: #4a2320; --ins: #1d3b28; --del-part: #7a332d; --ins-part: #2c6a44; --mark: #5c4a00 }
  body { background: #14171a; color: #e6e9ec }
  a { color: #8ab8ff }
}
* { box-sizing: border-box }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.15rem; overflow-wrap: anywhere }
small, .section, .place, .line, .related, .fix { color: var(--dim); font-weight: normal }
.facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0.5rem 0; padding: 0 }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0.5rem 0; padding: 0 0.75rem }
summary { cursor: pointer; padding: 0.5rem 0 }
ol { list-style: none; margin: 0; padding: 0 }
li li, ol > li { border-top: 1px solid var(--line); padding: 0.5rem 0 }
table { border-collapse: collapse; font-size: 0.875rem; margin: 0.25rem 0; width: 100% }
th, td { border: 1px solid var(--line); font-weight: normal; min-width: 4.5rem; overflow-wrap: anywhere; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top }
p { margin: 0.25rem 0; overflow-wrap: anywhere }
pre { background: var(--soft); border-radius: 4px; font-size: 0.875rem; margin: 0.25rem 0; overflow-wrap: anywhere; padding: 0.5rem; white-space: pre-wrap }
.error { color: var(--error); font-weight: bold }
.warning { color: var(--warning); font-weight: bold }
mark { background: var(--mark); color: inherit }
del { background: var(--del); display: block; text-decoration: none }
del b { background: var(--del-part); font-weight: inherit }
ins b { background: var(--ins-part); font-weight: inherit }
ins { background: var(--ins); display: block; text-decoration: none }
`
