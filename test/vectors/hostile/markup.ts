import { type Category, each } from './category.ts'

/** What the payloads below would do: a page that was fooled has this mark, and a dialog is open. */
const RUN = 'alert(top.hostile=1)'

const HANDLERS =
  'onload onerror onclick onfocus onblur onmouseover onpointerenter onanimationstart ontransitionend ontoggle onbeforetoggle onscrollend oninput onbeforeinput onwheel onpageshow onhashchange onmessage oncopy onpaste ondrag onbegin onend onrepeat'.split(
    ' ',
  )

const inElements: Category = {
  name: 'script in elements',
  why: 'a text put into a page as markup runs',
  cases: [
    `<script>${RUN}</script>`,
    `<ScRiPt>${RUN}</sCrIpT>`,
    `<script\n>${RUN}</script\t>`,
    `<script/x>${RUN}</script>`,
    `<script>${RUN}//`,
    `<script src=data:text/javascript,${RUN}></script>`,
    `<script type=module>import('data:text/javascript,${RUN}')</script>`,
    `<scr<script>ipt>${RUN}</scr</script>ipt>`,
    `<<script>${RUN}//<</script>`,
    `<img src=x onerror=${RUN}>`,
    `<img src=x:x onerror="${RUN}" /`,
    `<img/src/onerror=${RUN}>`,
    `<img src=\`x\` onerror=\`${RUN}\`>`,
    `<image src=x onerror=${RUN}>`,
    `<video><source onerror=${RUN}>`,
    `<audio src=x onerror=${RUN}>`,
    `<object data="data:text/html,<script>${RUN}</script>"></object>`,
    `<embed src="data:text/html,<script>${RUN}</script>">`,
    `<iframe srcdoc="&lt;script&gt;${RUN}&lt;/script&gt;"></iframe>`,
    `<iframe src="javascript:${RUN}"></iframe>`,
    `<form action="javascript:${RUN}"><button>weiter</button></form>`,
    `<form><button formaction="javascript:${RUN}">weiter</button></form>`,
    `<input autofocus onfocus=${RUN}>`,
    `<select autofocus onfocus=${RUN}></select>`,
    `<details open ontoggle=${RUN}>auf</details>`,
    `<dialog open onclose=${RUN}>zu</dialog>`,
    `<body onload=${RUN}>`,
    `<frameset onload=${RUN}>`,
    `<marquee onstart=${RUN}>läuft</marquee>`,
    `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
    `<base href="https://anderswo.example/">`,
    `<link rel=stylesheet href="https://anderswo.example/a.css">`,
    `<style>@import 'https://anderswo.example/a.css'</style>`,
    `<style>*{display:none!important}</style>`,
    `<template><script>${RUN}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
    `<portal src="javascript:${RUN}"></portal>`,
    `<a href="javascript:${RUN}">Termin</a>`,
    `<a href="https://anderswo.example" target=_blank>Jobcenter</a>`,
  ],
}

const leaving: Category = {
  name: 'leaving what stands around',
  why: 'a text ends the attribute, element, comment or script it is written into',
  cases: each(
    [`<img src=x onerror=${RUN}>`, `<script>${RUN}</script>`],
    [
      (run) => `">${run}`,
      (run) => `'>${run}`,
      (run) => `\`>${run}`,
      (run) => `-->${run}<!--`,
      (run) => `--!>${run}`,
      (run) => `]]>${run}<![CDATA[`,
      (run) => `?>${run}<?php`,
      (run) => `</title>${run}`,
      (run) => `</textarea>${run}`,
      (run) => `</style>${run}`,
      (run) => `</script>${run}`,
      (run) => `<!--<script>${run}`,
      (run) => `</td></tr></table>${run}`,
      (run) => `</text></svg>${run}`,
    ],
  ),
}

const handlers: Category = {
  name: 'event handlers',
  why: 'a text in an attribute adds another one that runs',
  cases: [
    ...each(HANDLERS, [(on) => `" ${on}=${RUN} x="`]),
    ...each(HANDLERS.slice(0, 8), [
      (on) => `' ${on}='${RUN}' autofocus tabindex=0 x='`,
      (on) => `<p ${on.toUpperCase()}=${RUN}>`,
      (on) => `<p/${on}\u000c=${RUN}>`,
    ]),
  ],
}

const foreign: Category = {
  name: 'SVG and MathML',
  why: 'other vocabularies have scripts, links and handlers of their own, and change how markup is read',
  cases: [
    `<svg onload=${RUN}>`,
    `<svg/onload=${RUN}//`,
    `<svg><script>${RUN}</script></svg>`,
    `<svg><script xlink:href="data:text/javascript,${RUN}" /></svg>`,
    `<svg><a xlink:href="javascript:${RUN}"><text y=20>Karte</text></a></svg>`,
    `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
    `<svg><set attributeName=onmouseover to=${RUN}>`,
    `<svg><a><animate attributeName=href values="javascript:${RUN}" /></a></svg>`,
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x" /></svg>`,
    `<svg><foreignObject><body onload=${RUN}></foreignObject></svg>`,
    `<svg><style><img src=x onerror=${RUN}></style></svg>`,
    `<svg><desc><![CDATA[</desc><script>${RUN}</script>]]></svg>`,
    `<svg><title><script>${RUN}</script></title></svg>`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`,
    `<math href="javascript:${RUN}">x</math>`,
    `<math><maction actiontype=statusline xlink:href="javascript:${RUN}">x</maction></math>`,
    `<math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>`,
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;&b;&b;</x>',
    `<?xml-stylesheet type="text/xsl" href="data:,<x/>"?><x/>`,
  ],
}

const scripts: Category = {
  name: 'leaving a string of a script',
  why: 'a text put into a script, a style or JSON ends the string it stands in',
  cases: [
    `";${RUN};//`,
    `';${RUN};//`,
    `\\";${RUN};//`,
    `\\';${RUN};//`,
    `\`;${RUN};//`,
    '${alert(top.hostile=1)}',
    '#{alert(top.hostile=1)}',
    `"-${RUN}-"`,
    `'+${RUN}+'`,
    `*/${RUN}/*`,
    `</script><script>${RUN}</script>`,
    `"}];${RUN};[{"a":"`,
    '","__proto__":{"hostile":1},"a":"',
    '\u2028alert(top.hostile=1)//',
    `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
    `\\x3cscript\\x3e${RUN}\\x3c/script\\x3e`,
    `setTimeout('${RUN}')`,
    `constructor.constructor('${RUN}')()`,
    `[].filter.constructor('${RUN}')()`,
    `expression(${RUN})`,
    `url("javascript:${RUN}")`,
    '};*{background:url(https://anderswo.example/)}x{',
    '\\3c script\\3e ',
  ],
}

const encoded: Category = {
  name: 'encoded markup',
  why: 'a text decoded once too often becomes markup',
  cases: [
    `&lt;script&gt;${RUN}&lt;/script&gt;`,
    `&#60;script&#62;${RUN}&#60;/script&#62;`,
    `&#x3c;script&#x3e;${RUN}&#x3c;/script&#x3e;`,
    `&LT;script&GT;${RUN}`,
    `&amp;lt;script&amp;gt;${RUN}`,
    '%3Cscript%3Ealert(top.hostile=1)%3C%2Fscript%3E',
    '%253Cscript%253Ealert(1)%253C%252Fscript%253E',
    '%u003Cscript%u003Ealert(1)',
    '+ADw-script+AD4-alert(top.hostile=1)+ADw-/script+AD4-',
    'PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    '\uff1cscript\uff1ealert(top.hostile=1)\uff1c/script\uff1e',
    '\u02c2script\u02c3alert(1)',
    '‹script›alert(1)‹/script›',
    '&#0;&#00;&#x110000;&#xd800;',
    '&nbsp&copy&notin;&apos;&quot;&amp;amp;',
  ],
}

export const MARKUP: readonly Category[] = [
  inElements,
  leaving,
  handlers,
  foreign,
  scripts,
  encoded,
]
