export default {
  plugins: ['stylelint-use-logical'],
  rules: {
    // Arabic and Persian mirror the layout: physical sides would not follow.
    'csstools/use-logical': ['always', { except: [/^(-webkit-)?text-size-adjust$/] }],
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
    'no-invalid-position-at-import-rule': true,
  },
}
