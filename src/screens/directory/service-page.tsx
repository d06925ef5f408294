import { chooseText } from '../../language/choose.ts'
import type { ServicePage as Page } from '../../store/store.ts'
import { ServiceDetails } from '../parts/service-details.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useTitle } from '../parts/use-title.ts'
import { EntryTools } from '../saved/entry-tools.tsx'
import { DirectoryBack } from './directory-back.tsx'
import { useEntryPage } from './entry-pages.ts'

/** Everything about one service, for the staff: it has an address of its own. */
export function ServicePage({ id }: { id: string }) {
  useTexts(['directory', 'consultation', 'report', 'vocabulary', 'hours'])
  const page = useEntryPage('services', id)
  return <StoredView stored={page}>{(value) => <Service page={value} />}</StoredView>
}

function Service({ page }: { page: Page }) {
  const { language } = useSpeaker()
  const { service } = page
  const heading = useTitle(chooseText(service.name, language).text, service.id)
  return (
    <ServiceDetails
      page={page}
      now={useNow()}
      heading={heading}
      back={<DirectoryBack />}
      actions={<EntryTools table="services" id={service.id} name={service.name} />}
    />
  )
}
