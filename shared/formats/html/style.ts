/** How a brief looks, light, dark and on paper; contrasts are those of the window. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fbfaf7; --ink: #1e1c19; --ink2: #545048; --line: #cdc7bb; --for: #0b7355; --against: #b0400d; --contested: #966200; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1f1e1b; --ink: #efece5; --ink2: #bdb7ab; --line: #4b4740; --for: #55c79c; --against: #f29b60; --contested: #e0ae4a; }
}
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font: 600 2rem/1.25 "Source Serif 4", Georgia, serif; }
header p { margin: .5rem 0 0; color: var(--ink2); }
section { margin-top: 2.5rem; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.4; }
.claim { margin: 0; white-space: pre-line; }
.claim b { margin-inline-end: .25rem; font-size: .75rem; letter-spacing: .04em; text-transform: uppercase; }
.support, .warrant, .stands { color: var(--for); }
.rebut, .undercut { color: var(--against); }
.contested { color: var(--contested); }
.marks, .note, footer { color: var(--ink2); font-size: .8125rem; }
.marks, .note { margin: .125rem 0 0; }
.note { white-space: pre-line; }
ul { margin: .75rem 0 0; padding: 0; list-style: none; }
li + li { margin-top: .75rem; }
ul > li { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
blockquote { margin: .375rem 0 0; padding-inline-start: .75rem; border-inline-start: 2px solid var(--contested); font-family: "Source Serif 4", Georgia, serif; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
footer h2 { font-size: 1rem; }
a { color: inherit; }
@media print { :root { color-scheme: light; --ground: #fff; } body { margin: 0; max-width: none; font-size: 10pt; } li, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`
