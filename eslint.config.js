import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Clocks and chance have no place in the pure rooms: "now" is passed in. */
const NO_CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pass the moment in.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass the moment in.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pass the chance in.',
  },
]

/** What an expression may come to without a call between: `a ? 'x' : b`, `a ?? 'x'`, `'x' + a`, `${a} x`. */
const COMES_TO =
  ":matches(ConditionalExpression, LogicalExpression, BinaryExpression[operator='+'], TemplateLiteral)"

/** Letters in the expression of a container, nested as deep as anybody writes; `letters` is a regular expression. */
const lettersIn = (container, letters) =>
  [0, 1, 2, 3, 4, 5].map(
    (depth) =>
      `${container}${` > ${COMES_TO}`.repeat(depth)} > :matches(Literal[value=${letters}], TemplateElement[value.cooked=${letters}])`,
  )

const READ_OUT =
  'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name=/^(alt|aria-label|aria-description|placeholder|title)$/]'

/**
 * Every text a person sees lives in `locales/`: letters in JSX are refused, and in an element's attributes that are
 * read out (a component's own `title` is a key). Arguments of calls are left alone: `t('key')`.
 */
const NO_TEXT = [
  'JSXText[value=/\\p{L}/u]',
  ...lettersIn(':matches(JSXElement, JSXFragment) > JSXExpressionContainer', '/\\p{L}{2}/u'),
  `${READ_OUT} > Literal[value=/\\p{L}/u]`,
  ...lettersIn(`${READ_OUT} > JSXExpressionContainer`, '/\\p{L}/u'),
].map((selector) => ({ selector, message: 'Texts live in locales/.' }))

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'playwright-report', 'test-results', '.ci'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '.*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Numbers in template strings read well and cannot surprise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void call()` and short event handlers would need braces for nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `_name` says that a value is left out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...NO_TEXT] } },
  {
    files: ['src/{match,search,hours,catalogue,handout}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_CLOCK] },
  },
  { files: ['*.js', '.*.cjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['.*.cjs'],
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
