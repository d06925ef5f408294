import type { OrganizationKind } from '../../catalogue/vocabulary.ts'

/** A text in the languages of a sample region; `{}` is where the town stands. */
export interface SampleText {
  readonly de: string
  readonly en: string
  readonly ar: string
  readonly uk: string
}

export const SAMPLE_LANGUAGES = ['de', 'en', 'ar', 'uk'] as const

const text = (de: string, en: string, ar: string, uk: string): SampleText => ({ de, en, ar, uk })

/** What an organisation of each kind is called, before the town; helpers have a name of their own. */
export const KIND_NAMES: Readonly<Record<OrganizationKind, string>> = {
  mbe: 'Migrationsberatung',
  jmd: 'Jugendmigrationsdienst',
  arbeitsagentur: 'Agentur für Arbeit',
  jobcenter: 'Jobcenter',
  auslaenderbehoerde: 'Ausländerbehörde',
  bamf: 'BAMF-Regionalkoordination',
  'course-provider': 'Sprachschule',
  specialist: 'Fachberatung',
}

/** A kind for each of sixteen organisations: as common as in a real region. */
export const KINDS = [
  'mbe',
  'specialist',
  'jmd',
  'course-provider',
  'specialist',
  'jobcenter',
  'specialist',
  'arbeitsagentur',
  'specialist',
  'mbe',
  'course-provider',
  'specialist',
  'jmd',
  'specialist',
  'auslaenderbehoerde',
  'specialist',
] as const

export interface SampleService {
  readonly needs: string
  readonly name: SampleText
  readonly description: SampleText
}

const clearing: SampleService = {
  needs: 'sprache; wohnen-alltag; dokumente',
  name: text(
    'Erste Beratung in {}',
    'First advice in {}',
    'الاستشارة الأولى في {}',
    'Перша консультація у {}',
  ),
  description: text(
    'Wir klären mit Ihnen die nächsten Schritte.',
    'We work out the next steps with you.',
    'نوضح معك الخطوات التالية.',
    'Ми разом визначимо наступні кроки.',
  ),
}
const recognition: SampleService = {
  needs: 'anerkennung; bewerbung',
  name: text(
    'Zeugnisse und Bewerbung in {}',
    'Certificates and applications in {}',
    'الشهادات وطلبات العمل في {}',
    'Свідоцтва та заявки на роботу у {}',
  ),
  description: text(
    'Wir helfen bei Anerkennung und Bewerbung.',
    'We help with recognition and applications.',
    'نساعدك في الاعتراف بالشهادات وطلبات العمل.',
    'Допомагаємо з визнанням документів і заявками.',
  ),
}
const work: SampleService = {
  needs: 'arbeit; ausbildung',
  name: text(
    'Arbeit und Ausbildung in {}',
    'Work and training in {}',
    'العمل والتدريب المهني في {}',
    'Робота та навчання у {}',
  ),
  description: text(
    'Wir suchen mit Ihnen Arbeit oder eine Ausbildung.',
    'We look for work or training with you.',
    'نبحث معك عن عمل أو تدريب.',
    'Шукаємо разом роботу або навчання.',
  ),
}
const money: SampleService = {
  needs: 'leistungen; formular; sprachmittlung',
  name: text(
    'Leistungen und Anträge in {}',
    'Benefits and applications in {}',
    'المساعدات والطلبات في {}',
    'Виплати та заяви у {}',
  ),
  description: text(
    'Wir erklären Leistungen und nehmen Anträge an.',
    'We explain benefits and take applications.',
    'نشرح المساعدات ونستلم الطلبات.',
    'Пояснюємо виплати та приймаємо заяви.',
  ),
}
const debt: SampleService = {
  needs: 'schulden',
  name: text(
    'Schuldnerberatung in {}',
    'Debt advice in {}',
    'استشارة الديون في {}',
    'Консультація щодо боргів у {}',
  ),
  description: text(
    'Wir ordnen mit Ihnen die Schulden.',
    'We sort out your debts with you.',
    'نرتب معك الديون.',
    'Допомагаємо впорядкувати борги.',
  ),
}
const family: SampleService = {
  needs: 'erziehung; kinderbetreuung',
  name: text(
    'Familienberatung in {}',
    'Family advice in {}',
    'استشارة الأسرة في {}',
    'Сімейна консультація у {}',
  ),
  description: text(
    'Wir sprechen mit Ihnen über Kinder und Familie.',
    'We talk with you about children and family.',
    'نتحدث معك عن الأطفال والأسرة.',
    'Говоримо з Вами про дітей і родину.',
  ),
}
const residence: SampleService = {
  needs: 'aufenthalt',
  name: text(
    'Fragen zum Aufenthalt in {}',
    'Questions about residence in {}',
    'أسئلة عن الإقامة في {}',
    'Питання щодо перебування у {}',
  ),
  description: text(
    'Wir beraten zu Aufenthalt und Papieren.',
    'We advise on residence and papers.',
    'نقدم المشورة بشأن الإقامة والأوراق.',
    'Консультуємо щодо перебування та документів.',
  ),
}
const language: SampleService = {
  needs: 'sprache',
  name: text(
    'Anmeldung zum Deutschkurs in {}',
    'Enrolment for German courses in {}',
    'التسجيل في دورة الألمانية في {}',
    'Запис на курс німецької у {}',
  ),
  description: text(
    'Wir finden den passenden Kurs.',
    'We find the right course.',
    'نجد الدورة المناسبة.',
    'Знаходимо відповідний курс.',
  ),
}

/** What organisations of each kind do. */
export const SERVICES: Readonly<
  Record<OrganizationKind, readonly [SampleService, ...SampleService[]]>
> = {
  mbe: [clearing, recognition],
  jmd: [clearing, recognition, work],
  arbeitsagentur: [work, money],
  jobcenter: [money, work],
  auslaenderbehoerde: [residence],
  bamf: [language],
  'course-provider': [language],
  specialist: [debt, family, residence],
}

export const PROGRAMMES: readonly [SampleService, ...SampleService[]] = [
  {
    needs: 'gruppe',
    name: text('Frauencafé {}', 'Women’s café {}', 'مقهى النساء {}', 'Жіноче кафе {}'),
    description: text(
      'Kaffee trinken und reden.',
      'Coffee and a chat.',
      'قهوة وحديث.',
      'Кава та розмова.',
    ),
  },
  {
    needs: 'gruppe; sprache',
    name: text('Sprachcafé {}', 'Language café {}', 'مقهى اللغة {}', 'Мовне кафе {}'),
    description: text(
      'Deutsch sprechen ohne Noten.',
      'Speaking German without marks.',
      'التحدث بالألمانية بلا درجات.',
      'Розмовляємо німецькою без оцінок.',
    ),
  },
  {
    needs: 'bewerbung',
    name: text(
      'Bewerbungswerkstatt {}',
      'Application workshop {}',
      'ورشة طلبات العمل {}',
      'Майстерня заявок {}',
    ),
    description: text(
      'Am eigenen Lebenslauf arbeiten.',
      'Working on your own CV.',
      'العمل على سيرتك الذاتية.',
      'Працюємо над власним резюме.',
    ),
  },
]

/** Course names by kind, with the levels they lead from and to. */
export const COURSES: readonly [
  { kind: string; from: string; to: string; name: SampleText },
  ...{ kind: string; from: string; to: string; name: SampleText }[],
] = [
  {
    kind: 'general',
    from: 'A1',
    to: 'B1',
    name: text(
      'Integrationskurs in {}',
      'Integration course in {}',
      'دورة الاندماج في {}',
      'Інтеграційний курс у {}',
    ),
  },
  {
    kind: 'literacy',
    from: 'A1',
    to: 'A2',
    name: text(
      'Lesen und schreiben lernen in {}',
      'Learning to read and write in {}',
      'تعلم القراءة والكتابة في {}',
      'Вчимося читати й писати у {}',
    ),
  },
  {
    kind: 'vocational-b2',
    from: 'B1',
    to: 'B2',
    name: text(
      'Deutsch für den Beruf in {}',
      'German for work in {}',
      'الألمانية للعمل في {}',
      'Німецька для роботи у {}',
    ),
  },
]
