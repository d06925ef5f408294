import glossary from '../../locales/glossary.json' with { type: 'json' }

/** A term of German offices and law. It stays German in every language; `glossary.json` of each explains it. */
export type TermId = keyof typeof glossary

interface Term {
  /** As it stands above its explanation. */
  readonly term: string
  /** As it may be written in a text. */
  readonly forms: readonly string[]
}

const TERMS: Readonly<Record<TermId, Term>> = glossary
export const TERM_IDS = Object.keys(glossary) as TermId[]

/** The German term itself. */
export const termName = (id: TermId): string => TERMS[id].term

const byForm = new Map(TERM_IDS.flatMap((id) => TERMS[id].forms.map((form) => [form, id] as const)))

/** Longest first: "Grundsicherungsgeld" before "Grundsicherung". Whole words, in any script around them. */
const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length)
const FORM = new RegExp(`(?<![\\p{L}\\p{N}])(${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')

/** A piece of a text: words, or a term as written there. */
export type Piece = string | { readonly term: TermId; readonly written: string }

/** Cuts a text at its terms; joined again the pieces give the text. */
export function pieces(text: string): Piece[] {
  return text
    .split(FORM)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const term = byForm.get(piece)
      return term === undefined ? piece : { term, written: piece }
    })
}

/** The terms of some texts, each once, in the order of the glossary. */
export function termsIn(texts: readonly string[]): TermId[] {
  const found = new Set(
    texts.flatMap((text) =>
      pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.term])),
    ),
  )
  return TERM_IDS.filter((id) => found.has(id))
}
