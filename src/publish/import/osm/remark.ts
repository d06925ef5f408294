/** Why an element became no office. */
export type LeftOut = 'no-name' | 'no-kind' | 'no-address' | 'no-land' | 'twice'

/** What became of the tags of one that did; the texts are `import.<code>`. */
export type Noted =
  | 'name-de'
  | 'name-completed'
  | 'kind-contradicted'
  | 'kind-by-operator'
  | 'youth-by-name'
  | 'land-by-option'
  | 'place-as-street'
  | 'description-taken'
  | 'phone-rewritten'
  | 'phone-unreadable'
  | 'phone-surplus'
  | 'website-https'
  | 'website-unreadable'
  | 'email-unreadable'
  | 'hours-none'
  | 'hours-rewritten'
  | 'hours-unparsable'
  | 'hours-by-appointment'
  | 'hours-without-holidays'

export type Params = Readonly<Record<string, string>>

/** Said of the element that is being read. */
export type Note = (code: Noted, params?: Params) => void

export interface Remark {
  /** `node/275368512` */
  readonly element: string
  readonly code: LeftOut | Noted
  readonly params: Params
}
