import type { LucideIcon } from 'lucide-react'
import {
  Baby,
  Banknote,
  BriefcaseBusiness,
  Coins,
  FileText,
  Fingerprint,
  GraduationCap,
  HandCoins,
  HandHelping,
  HeartHandshake,
  HeartPulse,
  House,
  IdCard,
  Landmark,
  Languages,
  MailOpen,
  PencilLine,
  ScrollText,
  Speech,
  Sprout,
  Users,
  UsersRound,
} from 'lucide-react'
import type { Need, OrganizationKind } from '../../catalogue/vocabulary.ts'

const NEED_ICONS: Record<Need, LucideIcon> = {
  sprache: Languages,
  anerkennung: ScrollText,
  bewerbung: FileText,
  arbeit: BriefcaseBusiness,
  ausbildung: GraduationCap,
  kinderbetreuung: Baby,
  erziehung: UsersRound,
  schulden: Coins,
  gesundheit: HeartPulse,
  aufenthalt: IdCard,
  'wohnen-alltag': House,
  leistungen: Banknote,
  dokumente: MailOpen,
  formular: PencilLine,
  sprachmittlung: Speech,
  gruppe: Users,
}

const KIND_ICONS: Record<OrganizationKind, LucideIcon> = {
  mbe: HeartHandshake,
  jmd: Sprout,
  arbeitsagentur: BriefcaseBusiness,
  jobcenter: HandCoins,
  auslaenderbehoerde: Fingerprint,
  bamf: Landmark,
  'course-provider': Languages,
  specialist: HandHelping,
}

/** The pictogram of a need; its words always stand beside it. */
export function NeedIcon({ need }: { need: Need }) {
  const Icon = NEED_ICONS[need]
  return <Icon className="icon" aria-hidden />
}

/** The pictogram of a kind of organisation; its words always stand beside it. */
export function KindIcon({ kind }: { kind: OrganizationKind }) {
  const Icon = KIND_ICONS[kind]
  return <Icon className="icon" aria-hidden />
}
