import type { ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { staffTexts } from '../../language/i18n.ts'

/**
 * What the partners tell each other is German, and their rooms speak German or English, whatever language the guide is
 * set to: parts drawn inside follow.
 */
export function StaffLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const texts = staffTexts(i18n)
  return (
    <I18nextProvider i18n={texts}>
      <div lang={texts.language} dir="ltr">
        {children}
      </div>
    </I18nextProvider>
  )
}
