import { ArrowRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatDate, isolate } from '../../language/format.ts'
import type { Region } from '../../catalogue/snapshot.ts'
import type { Device, Saved, SavedListing } from '../../store/store.ts'
import { ofEntry } from '../parts/of-entry.ts'
import { pageOf } from '../parts/page-of.ts'
import { Told, useSpeaker, useTexts } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { UndoLine } from '../parts/undo-line.tsx'
import { useRemoval } from '../parts/use-removal.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { Note } from './note.tsx'
import { SavedFile } from './saved-file.tsx'
import styles from './saved.module.css'

/** The entries kept at hand on this device, with the staff's own notes; as a file, and away again. */
export function SavedPage() {
  useTexts(['report'])
  const stored = useStored(
    async (store) => ({ list: await store.listSaved(), status: await store.readStatus() }),
    [],
  )
  return (
    <StoredView stored={stored}>
      {({ list, status }) => <List list={list} region={status?.region} />}
    </StoredView>
  )
}

const SAVED = {
  idOf: (saved: Saved) => saved.record_id,
  remove: (device: Device, saved: readonly Saved[]) =>
    device.deleteSaved(saved.map((one) => one.record_id)),
  bringBack: (device: Device, saved: readonly Saved[]) => device.putSaved(saved),
}

function List({ list, region }: { list: readonly SavedListing[]; region: Region | undefined }) {
  const { t } = useTranslation('report')
  const heading = useTitle(t('saved.title'))
  const { section, removed, failed, remove, undo } = useRemoval(SAVED)
  return (
    <section className={styles.page} ref={section}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('saved.title')}
        </h1>
        <p>{t('saved.intro')}</p>
      </header>
      <UndoLine
        text={
          removed.length === 0
            ? undefined
            : t('saved.removed', { count: removed.length, name: isolate(removed[0]?.name ?? '') })
        }
        onUndo={undo}
      />
      <p role="alert" className={styles.failed}>
        {failed && t('failed')}
      </p>
      {list.length === 0 && <p>{t('saved.empty')}</p>}
      <ul className={styles.list}>
        {list.map((one) => (
          <Entry key={one.saved.record_id} listing={one} onRemove={() => remove([one.saved])} />
        ))}
      </ul>
      {region && <SavedFile region={region.code} saved={list.map(({ saved }) => saved)} />}
      {list.length > 0 && (
        <button
          type="button"
          className={`button ${styles.start}`}
          onClick={() => remove(list.map(({ saved }) => saved))}
        >
          <Trash2 className="icon" aria-hidden />
          {t('saved.removeAll')}
        </button>
      )}
    </section>
  )
}

function Entry({ listing, onRemove }: { listing: SavedListing; onRemove: () => void }) {
  const { t } = useTranslation('report')
  const { language } = useSpeaker()
  const { saved, name } = listing
  const page = pageOf(saved.table, saved.record_id)
  return (
    <li className={styles.item} data-record={saved.record_id}>
      <h2 className={styles.name}>
        {name === undefined ? (
          <bdi lang="de">{saved.name}</bdi>
        ) : page === undefined ? (
          <Told text={name} quiet />
        ) : (
          <Link href={page}>
            <Told text={name} quiet /> <ArrowRight className="icon icon--directed" aria-hidden />
          </Link>
        )}
      </h2>
      <p className={styles.hint}>
        {t(`tables.${saved.table}`)} ·{' '}
        {t('saved.since', { date: formatDate(language, saved.saved_at) })}
      </p>
      {name === undefined && <p className={styles.gone}>{t('saved.gone')}</p>}
      <Note saved={saved} />
      <button
        type="button"
        className={styles.plain}
        data-tool={`remove ${saved.record_id}`}
        aria-label={ofEntry(t('saved.remove'), saved.name)}
        onClick={onRemove}
      >
        <Trash2 className="icon" aria-hidden />
        {t('saved.remove')}
      </button>
    </li>
  )
}
