import type { LucideIcon } from 'lucide-react'
import {
  Armchair,
  Baby,
  BadgeCheck,
  Ban,
  Banknote,
  BookX,
  BriefcaseBusiness,
  CaseSensitive,
  CircleQuestionMark,
  CircleSlash2,
  Coins,
  CopyPlus,
  FileClock,
  FileText,
  FileWarning,
  Fingerprint,
  GraduationCap,
  HandCoins,
  HandHelping,
  HardHat,
  HeartHandshake,
  HeartPulse,
  Hourglass,
  House,
  IdCard,
  Landmark,
  Languages,
  MailOpen,
  MapPinHouse,
  PenOff,
  PencilLine,
  Plane,
  Repeat2,
  Scale,
  ScrollText,
  Speech,
  Sprout,
  Tent,
  Ticket,
  Users,
  UsersRound,
  Venus,
} from 'lucide-react'
import type { Benefit, Fact, Need, OrganizationKind } from '../../catalogue/vocabulary.ts'

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

const BENEFIT_ICONS: Record<Benefit, LucideIcon> = {
  none: CircleSlash2,
  sgb2: HandCoins,
  'sgb2-applying': FileClock,
  sgb3: BriefcaseBusiness,
  aufstocker: CopyPlus,
  asylblg: Tent,
  unknown: CircleQuestionMark,
}

const FACT_ICONS: Record<Fact, LucideIcon> = {
  'no-migration-background': MapPinHouse,
  'declines-counselling': Ban,
  'child-under-3': Baby,
  woman: Venus,
  illiterate: BookX,
  'second-script': CaseSensitive,
  'b1-reached': BadgeCheck,
  'has-course-entitlement': Ticket,
  employed: HardHat,
  'asylum-procedure': Hourglass,
  duldung: FileWarning,
  'above-pension-age': Armchair,
  'university-bound': GraduationCap,
  retraining: Repeat2,
  'lives-abroad': Plane,
  'unresolved-legal': Scale,
  'no-written-consent': PenOff,
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

/** The pictogram of where money comes from; its words always stand beside it. */
export function BenefitIcon({ benefit }: { benefit: Benefit }) {
  const Icon = BENEFIT_ICONS[benefit]
  return <Icon className="icon" aria-hidden />
}

/** The pictogram of a fact; its words always stand beside it. */
export function FactIcon({ fact }: { fact: Fact }) {
  const Icon = FACT_ICONS[fact]
  return <Icon className="icon" aria-hidden />
}
