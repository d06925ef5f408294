import type { ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { staffTexts } from '../../language/i18n.ts'
import { staffLanguage } from '../../language/languages.ts'

/**
 * What the partners tell each other is German, and their rooms speak German or English, whatever language the guide is
 * set to: parts drawn inside follow.
 */
export function StaffLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  // Known before the texts are: what is drawn meanwhile is marked with its language too.
  const language = staffLanguage(i18n.language)
  return (
    <I18nextProvider i18n={staffTexts(i18n)}>
      <div lang={language} dir="ltr">
        {children}
      </div>
    </I18nextProvider>
  )
}
