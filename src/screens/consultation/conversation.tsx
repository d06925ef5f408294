import type { Dispatch } from 'react'
import { useState } from 'react'
import type { LanguageCode } from '../../language/languages.ts'
import { WithList } from '../handout/list.tsx'
import { WithCounts } from '../parts/consultation-counts.tsx'
import { useSpeaker } from '../parts/speech.tsx'
import { usePageLanguage } from '../parts/use-page-language.ts'
import { WithWords } from '../parts/words.tsx'
import type { Client, Saying, Step } from './client.ts'
import { EndDialog } from './end-dialog.tsx'
import { IdleDialog } from './idle-dialog.tsx'
import { LanguageDialog } from './language-dialog.tsx'
import { Progress } from './progress.tsx'
import { Questions } from './questions.tsx'
import type { View } from './view-controls.tsx'

interface ConversationProps {
  readonly view: View
  readonly step: Step
  readonly client: Client
  readonly say: Dispatch<Saying>
  readonly ending: boolean
  readonly secondsLeft: number | undefined
  readonly onLanguage: (language: LanguageCode) => void
  readonly onEnding: (ending: boolean) => void
  readonly onWipe: () => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Everything of a running consultation: the bar, the question or the answer, and what may lie above them. */
export function Conversation(props: ConversationProps) {
  const { view, step, client, say, ending, secondsLeft, onEnding, onWipe } = props
  const [choosing, setChoosing] = useState(false)
  usePageLanguage(useSpeaker().language)
  return (
    <WithWords>
      <Progress
        step={step}
        view={view}
        onLanguage={() => setChoosing(true)}
        onEnd={() => (view.outreach ? onWipe() : onEnding(true))}
      />
      <WithCounts>
        <WithList>
          <Questions
            step={step}
            client={client}
            say={say}
            onBack={props.onBack}
            onNext={props.onNext}
          />
        </WithList>
      </WithCounts>
      {choosing && (
        <LanguageDialog
          onChoose={(language) => {
            props.onLanguage(language)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {ending && <EndDialog onEnd={onWipe} onStay={() => onEnding(false)} />}
      {secondsLeft !== undefined && <IdleDialog seconds={secondsLeft} />}
    </WithWords>
  )
}
