import { ESLint, Linter } from 'eslint'
import { parser } from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

/** The rule as it stands in the house's own configuration for a screen. */
const config = (await new ESLint().calculateConfigForFile('src/screens/any.tsx')) as {
  rules: Linter.RulesRecord
}
const rule = config.rules['no-restricted-syntax'] ?? 'off'

/** How many texts are refused in what a screen draws. */
function refusedIn(drawn: string): number {
  const messages = new Linter().verify(
    `export const drawn = ${drawn}`,
    {
      files: ['**/*.tsx'],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: { 'no-restricted-syntax': rule },
    },
    'any.tsx',
  )
  const other = messages.filter(({ message }) => message !== 'Texts live in locales/.')
  expect(other).toEqual([])
  return messages.length
}

describe('a text in a screen is refused', () => {
  it.each([
    '<p>Open</p>',
    '<>مفتوح</>',
    "<p>{'Open'}</p>",
    "<>{'Open'}</>",
    '<p>{`Open`}</p>',
    '<p>{`${count} offices`}</p>',
    "<p>{open ? 'Open' : t('closed')}</p>",
    "<p>{open && 'Open'}</p>",
    "<p>{name ?? 'Nobody'}</p>",
    "<p>{name || 'Nobody'}</p>",
    "<p>{count + ' offices'}</p>",
    "<p>{'Now ' + count + (open ? 1 : 2)}</p>",
    '<p>{open ? `Until ${time}` : null}</p>',
    '<p>{open && `Until ${time}`}</p>',
    "<p>{open ? t('open') : soon ? t('soon') : 'Closed'}</p>",
    "<p>{known && (open ? 'Open' : t('closed'))}</p>",
    '<p>{known && (open ? `Until ${time}` : null)}</p>',
    "<p>{`${open ? 'Open' : ''} ${time}`}</p>",
    "<p>{a ? b ? c ? d ? 'Open' : 1 : 2 : 3 : 4}</p>",
    "<ul>{list.map((one) => <li key={one}>{one ? 'Open' : ''}</li>)}</ul>",
    "<Card>{open ? 'Open' : null}</Card>",
    '<img alt="Map" />',
    '<button aria-label="X" />',
    "<button aria-label={'Open'} />",
    '<button aria-label={`Open ${name}`} />',
    "<button aria-label={open ? 'Close' : t('open')} />",
    "<button aria-label={open ? t('close') : soon ? t('soon') : 'Open'} />",
    "<button aria-label={label ?? 'Open'} />",
    "<button aria-label={'Open ' + name} />",
    '<button aria-label={open ? `Close ${name}` : undefined} />',
    '<p aria-description={known && `Until ${time}`} />',
    "<input placeholder={empty ? 'Name' : undefined} />",
    "<p title={open ? 'Open' : undefined} />",
    "<Card action={<button aria-label={open ? 'Open' : undefined} />} />",
  ])('%s', (drawn) => {
    expect(refusedIn(drawn)).toBe(1)
  })

  it('once for each', () => {
    expect(refusedIn("<p>{open ? 'Open' : 'Closed'}</p>")).toBe(2)
    expect(refusedIn("<button aria-label={open ? 'Close' : 'Open'} />")).toBe(2)
  })
})

describe('what is no text is let pass', () => {
  it.each([
    "<p>{t('common:open')}</p>",
    "<p>{t(open ? 'common:open' : 'common:closed')}</p>",
    '<p>{t(`common:${state}`)}</p>',
    "<p>{open ? t('open') : t('closed')}</p>",
    "<p>{open && t('open', { name: name ?? 'nobody' })}</p>",
    "<p>{`${t('open')} ${time}`}</p>",
    "<p>{kind === 'mbe' && t('open')}</p>",
    "<p>{kind === 'mbe' ? t('open') : null}</p>",
    "<p>{texts['open']}</p>",
    '<p>12:00 – 14:30 · (5) ✓</p>',
    "<p>{' · '}</p>",
    '<p>{`${from}–${to}`}</p>',
    '<button aria-label={`${from}\\u2013${to}`} />',
    "<p>{open ? '✓' : '–'}</p>",
    '<p>{open ? 1 : 2}</p>',
    '<p className="card" id="card" lang="de" dir="ltr" role="status" />',
    "<p className={large ? 'large' : 'small'} />",
    "<p className={`card ${large ? 'large' : ''}`} />",
    "<p>{open && <b className={large ? 'large' : 'small'}>{time}</b>}</p>",
    '<p>{open ? <b data-state="open" /> : <b data-state={soon ? \'soon\' : `${state} now`} />}</p>',
    "<p data-state={open ? 'open' : 'closed'} data-kind=\"mbe\" />",
    "<button aria-label={t('open')} />",
    "<button aria-label={open ? t('close') : t('open')} />",
    "<button aria-label={t(open ? 'close' : 'open', { name })} />",
    '<button aria-label={`${from}–${to}`} />',
    '<button aria-current={here ? \'page\' : undefined} aria-live="polite" />',
    '<Section title="answer.also" />',
    "<Section title={many ? 'answer.also' : 'answer.one'} />",
    "<Say k={open ? 'hours:open' : `hours:${state}`} />",
  ])('%s', (drawn) => {
    expect(refusedIn(drawn)).toBe(0)
  })
})
