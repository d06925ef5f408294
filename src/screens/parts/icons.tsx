import type { LucideIcon } from 'lucide-react'
import {
  Armchair,
  Baby,
  BadgeCheck,
  BanknoteArrowDown,
  BanknoteArrowUp,
  BanknoteX,
  BookA,
  BookX,
  BriefcaseBusiness,
  CaseSensitive,
  CircleQuestionMark,
  ClipboardPen,
  FileBadge,
  FileClock,
  FileUser,
  FileWarning,
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
  MessageSquareOff,
  PenOff,
  Plane,
  Repeat2,
  Scale,
  Sprout,
  Tent,
  Ticket,
  UserRoundGroup,
  Venus,
  createLucideIcon,
} from 'lucide-react'
import type { Benefit, Fact, Need, OrganizationKind } from '../../catalogue/vocabulary.ts'

/** Lucide has no family: one who is grown up and one who is not, drawn on the same grid. */
const AdultAndChild = createLucideIcon({
  name: 'adult-and-child',
  size: 24,
  node: [
    ['circle', { cx: '8', cy: '5', r: '3', key: 'grown' }],
    ['path', { d: 'M3 21v-6a5 5 0 0 1 10 0v6', key: 'grown-body' }],
    ['circle', { cx: '18', cy: '12', r: '2', key: 'small' }],
    ['path', { d: 'M15 21v-1a3 3 0 0 1 6 0v1', key: 'small-body' }],
  ],
})

const NEED_ICONS: Record<Need, LucideIcon> = {
  sprache: BookA,
  anerkennung: FileBadge,
  bewerbung: FileUser,
  arbeit: BriefcaseBusiness,
  ausbildung: GraduationCap,
  kinderbetreuung: Baby,
  erziehung: AdultAndChild,
  schulden: BanknoteArrowDown,
  gesundheit: HeartPulse,
  aufenthalt: IdCard,
  'wohnen-alltag': House,
  leistungen: HandCoins,
  dokumente: MailOpen,
  formular: ClipboardPen,
  sprachmittlung: Languages,
  gruppe: UserRoundGroup,
}

const KIND_ICONS: Record<OrganizationKind, LucideIcon> = {
  mbe: HeartHandshake,
  jmd: Sprout,
  arbeitsagentur: BriefcaseBusiness,
  jobcenter: HandCoins,
  auslaenderbehoerde: IdCard,
  bamf: Landmark,
  'course-provider': BookA,
  specialist: HandHelping,
}

const BENEFIT_ICONS: Record<Benefit, LucideIcon> = {
  none: BanknoteX,
  sgb2: HandCoins,
  'sgb2-applying': FileClock,
  sgb3: BriefcaseBusiness,
  aufstocker: BanknoteArrowUp,
  asylblg: Tent,
  unknown: CircleQuestionMark,
}

const FACT_ICONS: Record<Fact, LucideIcon> = {
  'no-migration-background': MapPinHouse,
  'declines-counselling': MessageSquareOff,
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

/** The same pictogram inside a drawing, around its origin. */
export function KindGlyph({ kind, size }: { kind: OrganizationKind; size: number }) {
  const Icon = KIND_ICONS[kind]
  return <Icon x={-size / 2} y={-size / 2} size={size} aria-hidden />
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
