import { Download, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatSize } from '../../language/format.ts'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { LanguageName } from '../parts/contact-lines.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { Pills } from './filters.tsx'
import { LeafletCard } from './leaflet-card.tsx'
import type { MaterialFile, MaterialsOnDevice } from './material-files.ts'
import { fetchable, filesOf, languageFacet, leafletsOf, sizeOf } from './material-files.ts'
import styles from './materials.module.css'
import { narrow } from './narrow.ts'
import { useQuery } from './use-query.ts'

/** What the app can do with the files; ids are those of the records, paths those of the feed. */
export interface MaterialsActions {
  readonly onKeep: (ids: readonly string[]) => void
  readonly onCancel: () => void
  readonly onFree: (paths: readonly string[]) => void
  /** The bytes of a kept file with their media type; undefined where it is kept no longer. */
  readonly read: (path: string) => Promise<Blob | undefined>
}

/** The region's leaflets: which there are, which are kept on this device, and what can be done with those. */
export function Materials(props: MaterialsOnDevice & MaterialsActions) {
  useTexts(['materials'])
  const { t } = useTranslation('materials')
  const heading = useTitle(t('title'))
  const listed = useStored((store) => store.listMaterials(), [])
  return (
    <section className={styles.materials}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p>{t('intro')}</p>
      </header>
      <StoredView stored={listed}>
        {(materials) =>
          materials.length === 0 ? (
            <p role="status">{t('empty')}</p>
          ) : (
            <Files files={filesOf(materials, props)} {...props} />
          )
        }
      </StoredView>
    </section>
  )
}

type FilesProps = MaterialsOnDevice & MaterialsActions & { files: readonly MaterialFile[] }

function Files({ files, ...props }: FilesProps) {
  const { t } = useTranslation('materials')
  const { language } = useSpeaker()
  const query = useQuery()
  const { shown, facets } = narrow(files, [languageFacet(files, language)], query)
  const leaflets = leafletsOf(shown, language)
  return (
    <>
      <Pills
        query={query}
        facet={facets.language}
        label={t('filter')}
        all={t('all')}
        nameOf={(tag) => <LanguageName tag={tag} />}
      />
      <OnDevice
        files={files}
        shown={leaflets.flatMap((leaflet) => leaflet.files)}
        filtered={facets.language.chosen !== undefined}
        {...props}
      />
      <ul className={styles.leaflets}>
        {leaflets.map((leaflet) => (
          <LeafletCard key={leaflet.title.de} leaflet={leaflet} {...props} />
        ))}
      </ul>
    </>
  )
}

interface OnDeviceProps extends MaterialsOnDevice, MaterialsActions {
  readonly files: readonly MaterialFile[]
  readonly shown: readonly MaterialFile[]
  readonly filtered: boolean
}

/** How much is kept, what is on its way, and the buttons for many files at once. */
function OnDevice(props: OnDeviceProps) {
  const { files, shown, filtered, kept, onKeep, onFree } = props
  const { t } = useTranslation('materials')
  const { language } = useSpeaker()
  const [asking, setAsking] = useState(false)
  const here = files.filter((file) => file.kept)
  const wanted = fetchable(shown)
  const size = formatSize(language, sizeOf(wanted))
  return (
    <div className={styles.device}>
      <p role="status">
        {kept &&
          (here.length > 0
            ? t('kept', {
                kept: formatNumber(language, here.length),
                total: formatNumber(language, files.length),
                size: formatSize(
                  language,
                  here.reduce((sum, { kept }) => sum + (kept?.length ?? 0), 0),
                ),
              })
            : t('nothingKept'))}
      </p>
      <Progress {...props} />
      <div className={styles.actions}>
        {wanted.length > 0 && (
          <button
            type="button"
            className="button button--primary"
            onClick={() => onKeep(wanted.map(({ material }) => material.id))}
          >
            <Download className="icon" aria-hidden />
            {t(filtered ? 'keepLanguage' : 'keepAll', { size })}
          </button>
        )}
        {here.length > 0 && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            <Trash2 className="icon" aria-hidden />
            {t('freeAll.open')}
          </button>
        )}
      </div>
      {asking && (
        <FreeAll
          onStay={() => setAsking(false)}
          onFree={() => {
            setAsking(false)
            onFree(here.flatMap((file) => (file.kept ? [file.kept.path] : [])))
          }}
        />
      )}
    </div>
  )
}

/** Of all that is on its way: how much is still to come, and the way to stop it. */
function Progress({ files, waiting, loaded, onCancel }: OnDeviceProps) {
  const { t } = useTranslation('materials')
  const { language } = useSpeaker()
  if (waiting.length === 0) return null
  const coming = files.filter(({ material }) => waiting.includes(material.id))
  const left = Math.max(0, sizeOf(coming) - loaded)
  return (
    <div className={styles.coming}>
      <p>
        {t('coming', {
          files: formatNumber(language, waiting.length),
          size: formatSize(language, left),
        })}
      </p>
      <button type="button" className="button" onClick={onCancel}>
        <X className="icon" aria-hidden />
        {t('cancel')}
      </button>
    </div>
  )
}

/** Without a network nothing that is removed comes back: asked once before. */
function FreeAll({ onStay, onFree }: { onStay: () => void; onFree: () => void }) {
  const { t } = useTranslation('materials')
  return (
    <Dialog title={t('freeAll.title')} onClose={onStay}>
      <p>{t('freeAll.text')}</p>
      <DialogActions>
        <button type="button" className="button" onClick={onStay}>
          {t('freeAll.stay')}
        </button>
        <button type="button" className="button button--primary" onClick={onFree}>
          {t('freeAll.confirm')}
        </button>
      </DialogActions>
    </Dialog>
  )
}
