import '../../screens/parts/fonts.css'
import '../../screens/parts/tokens.css'
import '../../screens/parts/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { Desk } from './desk.tsx'
import { keepOffline } from './keep-offline.ts'
import { deskLanguage, deskTexts } from './texts.ts'

window.guideBegan = true
const language = deskLanguage()
document.documentElement.lang = language
const texts = await deskTexts(language)

// An older browser has been told so (app/old-browser); in development nobody looks.
if (await (window.browserIsEnough ?? true))
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <Desk />
      </I18nextProvider>
    </StrictMode>,
  )

void keepOffline()
