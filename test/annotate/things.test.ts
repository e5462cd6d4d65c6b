import { expect, test } from 'vitest'
import { annotateNames, namesIn } from './annotate_names.ts'

test('names that the lists hold to be one country are one entity, with its item and code', () => {
  const { annotations } = annotateNames('The [l US] spoke. The [l U.S.] and the [l United States] agree.')
  const [country, ...more] = annotations.filter((a) => a.layer === 'entity')
  expect(more).toEqual([])
  expect(country).toMatchObject({
    name: 'United States',
    wikidata_id: 'Q30',
    country_code: 'US',
    aliases: ['US', 'U.S.'],
  })
})

test('an adjective of a country names nobody; its people are a group', () => {
  expect(namesIn('[l French] wine for Germans and the British.')).toEqual({
    Germans: ['Germans'],
    British: ['British'],
  })
})

test('followers and peoples are groups, whatever the reader took them for', () => {
  const { annotations } = annotateNames(
    '[o Republicans] and many [p Rohingya] met Muslims of the Young Democrats Club.',
  )
  const found = annotations.filter((a) => a.layer === 'entity').map(({ name, type }) => `${name}: ${type}`)
  expect(found).toEqual(['Republicans: group', 'Rohingya: group', 'Muslims: group'])
})

test('an acronym is the organisation whose initials it has', () => {
  expect(namesIn('The [o Global Widget Council] (GWC) met. The [o GWC] agreed.')['Global Widget Council']).toContain(
    'GWC',
  )
  expect(Object.keys(namesIn('The [o Global Widget Council] met. The [o GWX] agreed.'))).toHaveLength(2)
})

test('a short form is the only organisation that it fits', () => {
  expect(namesIn('[o Foo Bar Holdings Inc.] grew. [o Foo Bar] fell.')).toEqual({
    'Foo Bar Holdings Inc.': ['Foo Bar Holdings Inc.', 'Foo Bar'],
  })
  expect(Object.keys(namesIn('[o Smith Steel] and [o Smith Wool] merged. [o Smith] grew.'))).toHaveLength(3)
})

test('a head noun alone is the only body named with it, and nothing where none or two are', () => {
  expect(namesIn('The [o Planning Department] met. The [o Department] agreed.')).toEqual({
    'Planning Department': ['Planning Department', 'Department'],
  })
  expect(namesIn('The [o Department] agreed.')).toEqual({})
  expect(
    Object.keys(namesIn('The [o Planning Department] and the [o Water Department] met. The [o Department] agreed.')),
  ).toHaveLength(2)
})

test('a head noun that the reader took alone takes in the words before it', () => {
  expect(Object.keys(namesIn('She sued the Justice [o Department] in May.'))).toEqual(['Department of Justice'])
  const found = namesIn('The Securities and [o Exchange Commission] sued. The [o SEC] won.')
  expect(found).toEqual({ 'Securities and Exchange Commission': ['Securities and Exchange Commission', 'SEC'] })
})

test('an acronym is its long form wherever either stands, the country’s adjective counted in', () => {
  expect(namesIn('[o KCNA] said so. The [o Korean Central News Agency] is run by the state.')).toEqual({
    'Korean Central News Agency': ['KCNA', 'Korean Central News Agency'],
  })
})

test('an acronym in brackets that the reader missed is a name', () => {
  expect(namesIn('The [o Global Widget Council] (GWC) met.')).toEqual({
    'Global Widget Council': ['Global Widget Council', 'GWC'],
  })
})

const typesIn = (marked: string): string[] =>
  annotateNames(marked)
    .annotations.filter((a) => a.layer === 'entity')
    .map(({ name, type }) => `${name}: ${type}`)

test('what ends in the name of a building is a facility', () => {
  expect(typesIn('They left [l Tandem Airport] for [o Milbury Bridge], not [p Carl Bridge].')).toEqual([
    'Tandem Airport: facility',
    'Milbury Bridge: facility',
    'Carl Bridge: person',
  ])
})

test('whose shares and owners are told of is a company, and so is what is named with it', () => {
  expect(
    typesIn('[p Rafe Denholm], owner of [l Voltrix] and AirLance, bought [p Chirply]. [p Chirply] said its board met.'),
  ).toEqual(['Rafe Denholm: person', 'Voltrix: organization', 'AirLance: organization', 'Chirply: organization'])
})

test('who has an age, a title or a wife is a person', () => {
  expect(typesIn('[l Tarn Lowe], 34, met [o Corvin]. [o Corvin]’s wife left. Senator [l Dell] stayed.')).toEqual([
    'Tarn Lowe: person',
    'Corvin: person',
    'Dell: person',
  ])
})

test('a company’s name without its legal form is the company, but not where somebody is called so', () => {
  expect(typesIn('[o Orbeck Ltd] grew. [p Orbeck] fell.')).toEqual(['Orbeck Ltd: organization'])
  expect(typesIn('[p Ann Orbeck] left [o Orbeck Ltd] early. [p Orbeck] fell.')).toEqual([
    'Ann Orbeck: person',
    'Orbeck Ltd: organization',
  ])
})

test('a war with a number is no company', () => {
  expect(typesIn('They fought in [e World War II].')).toEqual(['World War II: event'])
})

test('an office is the same whether its field comes before or after', () => {
  expect(Object.keys(namesIn('The [o US Department of State] spoke. The [o State Department] agreed.'))).toHaveLength(1)
  expect(Object.keys(namesIn('The [o Department of State] spoke to the [o Department of Energy].'))).toHaveLength(2)
})

test('British and American spelling are one name', () => {
  expect(
    Object.keys(namesIn('The [o Widget Safety Organisation] met. The [o Widget Safety Organization] agreed.')),
  ).toHaveLength(1)
})

test('entities and mentions come in the order of the text, and ids are their own', () => {
  const { annotations } = annotateNames('[l France] met [p Anne Martin] of [o Acme Corp] in [l France].')
  const ids = annotations.filter((a) => a.layer === 'entity').map(({ id }) => id)
  expect(ids).toEqual(['e1', 'e2', 'e3'])
  const starts = annotations.filter((a) => a.layer === 'mention').map(({ start }) => start)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('a body of an organisation is not the organisation', () => {
  expect(
    Object.keys(namesIn('The [o United Nations] met. The [o United Nations Security Council] agreed.')),
  ).toHaveLength(2)
})

test('what ends in a legal form is a company, whatever the reader took it for', () => {
  expect(namesIn('[p Adams Steel Corp.] grew. [o Adams Steel] fell.')).toEqual({
    'Adams Steel Corp.': ['Adams Steel Corp.', 'Adams Steel'],
  })
})

test('in a heading with all words large a run of them is no name, and what the text names is', () => {
  expect(
    namesIn(
      'Voters Weigh New [p Plan As Governor Orrin Seeks] Funds\nGovernor [p Dale Orrin] met lawmakers. [p Orrin] left.',
    ),
  ).toEqual({ 'Dale Orrin': ['Orrin', 'Dale Orrin', 'Orrin'] })
  expect(namesIn('Critics Pan [p Much Awaited Sequel] After Festival Opens')).toEqual({})
})

test('a listed place and a person with a first name stand in a heading by themselves', () => {
  expect(Object.keys(namesIn('Protests Spread Across [l France] As [p Peter Lowe] Wins Again'))).toEqual([
    'France',
    'Peter Lowe',
  ])
})

test('names in capitals are written as others are, acronyms are not', () => {
  expect(Object.keys(namesIn('[p JAKE TOLLAND]: The [o ZBX] lost. [p TOLLAND]: Yes.'))).toEqual(['Jake Tolland', 'ZBX'])
})

test.each([
  ['[o TOLLBURG] 1996-12-06', 'Tollburg: place'],
  ['[p TOLLBURG] (Reuters) - Shares fell.', 'Tollburg: place'],
  ['[o TOLLBURG], May 3 - Shares fell.', 'Tollburg: place'],
  ['[o TOLLBURG] said its shares fell.', 'TOLLBURG: organization'],
])('what a dateline begins with is a place: %s', (text, wanted) => {
  expect(typesIn(text)[0]).toBe(wanted)
})

test('what a film or an app is called is a product, an actor in a film is not', () => {
  expect(typesIn('The app [o Wiggl] and the film [p Glass Harbour] failed, said film [p Emma Lowe].')).toEqual([
    'Wiggl: product',
    'Glass Harbour: product',
    'Emma Lowe: person',
  ])
})

test('a body of many people is read across its apostrophe, right or wrong', () => {
  expect(Object.keys(namesIn('The Workers’ [o Party] and the Women”s League met.'))).toEqual([
    'Workers’ Party',
    'Women”s League',
  ])
})

test('a disease and its pandemic are an event', () => {
  expect(typesIn('It closed in the Zeta-7 pandemic, not in the pandemic before.')).toEqual(['Zeta-7 pandemic: event'])
})

test('a coast or a river is a place, whatever the reader took it for', () => {
  expect(typesIn('They saw the [o Northern Coast of Russia] and [o Amber River], not [p Emma Rivers].')).toEqual([
    'Northern Coast of Russia: place',
    'Amber River: place',
    'Emma Rivers: person',
  ])
})

test('a listed company and a listed body are found where the reader missed them, but not inside another name', () => {
  expect(typesIn('Shares of Boeing fell. She left the World Bank in May for Boeing Valley.')).toEqual([
    'Boeing: organization',
    'World Bank: organization',
  ])
})

test('in an article on sports a city’s club is the club, and the city where something is', () => {
  const match = 'The striker scored twice as the goalkeeper watched. [l Liverpool] beat [l Chelsea] 2-1.'
  expect(typesIn(`${match} They met in [l Lyon].`)).toEqual([
    'Liverpool: organization',
    'Chelsea: organization',
    'Lyon: place',
  ])
  expect(typesIn('[l Liverpool] is on a river.')).toEqual(['Liverpool: place'])
})

test('a slip in the name of an office is mended where the lists have the office', () => {
  expect(Object.keys(namesIn('The [o US Department of States] spoke.'))).toEqual(['United States Department of State'])
  expect(Object.keys(namesIn('The [o Department of Defects] spoke.'))).toEqual(['Department of Defects'])
})

test('groups with more words are groups of their own', () => {
  expect(namesIn('Americans, Asian-Americans and Native Americans voted.')).toEqual({
    Americans: ['Americans'],
    'Asian-Americans': ['Asian-Americans'],
    'Native Americans': ['Native Americans'],
  })
})

test('a name ends at a dash that small words follow, and at an address of a network', () => {
  expect(Object.keys(namesIn('[o Orbeck - and others] met [p Ann Lowe @annlowe].'))).toEqual(['Orbeck', 'Ann Lowe'])
})

test('a paper’s last word alone is the paper named with it, and stays a name where none is', () => {
  expect(namesIn('The [o Tarn Valley Times] asked. The [o Times] wrote.')).toEqual({
    'Tarn Valley Times': ['Tarn Valley Times', 'Times'],
  })
  expect(Object.keys(namesIn('The [o Times] wrote.'))).toEqual(['Times'])
})

test('a family of whom one is named in full is a group, a surname that ends so is a person', () => {
  expect(typesIn('[p Ann Tolland] left. The [o Tollands] stayed.')).toEqual(['Ann Tolland: person', 'Tollands: group'])
  expect(typesIn('[p Ann Harris] left. [o Harris] spoke.')).toEqual(['Ann Harris: person'])
  expect(typesIn('[p William Lowe] left. [p Williams] spoke.')).toEqual(['William Lowe: person', 'Williams: person'])
})

test('the party and seat of a member in brackets are no name', () => {
  expect(Object.keys(namesIn('[p Ann Lowe] ([o R-S.C.]) left the [o A-League].'))).toEqual(['Ann Lowe', 'A-League'])
})

test('two countries with a hyphen between are two places, a country’s own hyphen stays', () => {
  expect(Object.keys(namesIn('The [l France-Spain] border and [l Guinea-Bissau] were calm.'))).toEqual([
    'France',
    'Spain',
    'Guinea-Bissau',
  ])
})

test.each([
  ['U.S. Department of Agriculture', 'United States Department of Agriculture'],
  ['US Navy', 'United States Navy'],
  ['U.S. Justice Department', 'United States Department of Justice'],
  ['US National Park Service', 'National Park Service'],
  ['UK Ministry of Defence', 'UK Ministry of Defence'],
  ['Zorble Institute of the U.S.', 'Zorble Institute'],
  ['U.S. Zorble Stores', 'U.S. Zorble Stores'],
  ['Zorble Navy', 'Zorble Navy'],
])('what is officially called otherwise is called so: %s', (written, official) => {
  expect(namesIn(`The [o ${written}] met.`)).toEqual({ [official]: [written] })
})

test('an acronym of the lists is what the document says that it stands for', () => {
  expect(Object.keys(namesIn('The [o NSA] met.'))).toEqual(['National Security Agency'])
  expect(namesIn('The [o Northern Sailing Association] met. The [o NSA] left.')).toEqual({
    'Northern Sailing Association': ['Northern Sailing Association', 'NSA'],
  })
})

test('the campus of a university of a state is told by the city behind it', () => {
  const found = namesIn('The [o University of Texas] at [l Austin] and the [o University of Texas] at [l Dallas] met.')
  expect(Object.keys(found)).toEqual([
    'University of Texas at Austin',
    'Austin, Texas',
    'University of Texas at Dallas',
    'Dallas',
  ])
  expect(namesIn('The [o University of Texas] at [l Boston] met.')).toHaveProperty('University of Texas')
})

test('whose a body is is a name of its own', () => {
  expect(namesIn("[o Austria's Zorble Science Museum] opened.")).toEqual({
    Austria: ['Austria'],
    'Zorble Science Museum': ['Zorble Science Museum'],
  })
  expect(namesIn("[o Women's Zorble Science Museum] opened.")).toHaveProperty("Women's Zorble Science Museum")
})

test('a name of the lists is read whole where the reader took a part', () => {
  expect(namesIn('[o The Globe] and Mail wrote.')).toEqual({ 'Globe and Mail': ['Globe and Mail'] })
})

test('a company that the reader missed or cut is its whole name up to the legal form, and not the end of another’s', () => {
  expect(namesIn('Adams Steel Corp. grew. It sued Lowe [p Tarn Inc.] and Bell & Fox Ltd. again.')).toEqual({
    'Adams Steel Corp.': ['Adams Steel Corp.'],
    'Lowe Tarn Inc.': ['Lowe Tarn Inc.'],
    'Bell & Fox Ltd.': ['Bell & Fox Ltd.'],
  })
  expect(namesIn('The company grew, and the Co. did not.')).toEqual({})
})

test('a day that something is of, and a word that joins, are no part of a name', () => {
  expect(namesIn("He won [l Tuesday's New York] primary.")).toMatchObject({ 'New York': ['New York'] })
  expect(namesIn('[o And Adams Steel] grew.')).toEqual({ 'Adams Steel': ['Adams Steel'] })
})

test('an office read into a name is no part of it, and parts what it is of from who has it', () => {
  expect(namesIn('He met the [p CEO of Lowetarn] there.')).toEqual({ Lowetarn: ['Lowetarn'] })
  expect(namesIn('He met [p Lowetarn Senior Adviser Tom Reed] there.')).toEqual({
    Lowetarn: ['Lowetarn'],
    'Tom Reed': ['Tom Reed'],
  })
  expect(namesIn('He read [o the Adviser Tom Reed Gazette] there.')).not.toHaveProperty('Tom Reed')
})

test('whom an analyst is with is a company, whom somebody else is with is a person', () => {
  const typesIn = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? `${a.name}: ${a.type}` : []))
  expect(typesIn('She is an analyst with [p Tom Reed Lowe] there.')).toEqual(['Tom Reed Lowe: organization'])
  expect(typesIn('She is a friend with [p Tom Reed Lowe] there.')).toEqual(['Tom Reed Lowe: person'])
})

test('a disease by itself is no name', () => {
  expect(namesIn('He had [l Covid] and left [l Madrid].')).toEqual({ Madrid: ['Madrid'] })
})

test('what the short form of a state stands behind is a place, whatever is told of it', () => {
  const { annotations } = annotateNames('He is the chairman of [l Lowe], Calif., and left.')
  expect(annotations).toContainEqual(expect.objectContaining({ layer: 'entity', type: 'place', admin1_code: 'CA' }))
  expect(annotations.filter((a) => a.layer === 'entity' && a.type === 'organization')).toEqual([])
})

test('the first word of a company that the document writes out is the company, unless somebody is called so', () => {
  expect(namesIn('[o Lowetarn Motor Co.] grew. [p Lowetarn] fell.')).toEqual({
    'Lowetarn Motor Co.': ['Lowetarn Motor Co.', 'Lowetarn'],
  })
  expect(namesIn('[o Lowetarn Motor Co.] grew. [p Ann Lowetarn] left. [p Lowetarn] fell.')).toMatchObject({
    'Ann Lowetarn': ['Ann Lowetarn', 'Lowetarn'],
  })
  expect(namesIn('[o Adam Motor Co.] grew. [p Adam] fell.')).toHaveProperty('Adam')
})

test('capitals are the company of their trade, and not a body named with them', () => {
  expect(namesIn('[o QXZ Industries Inc.] grew. [o QXZ] fell.')).toEqual({
    'QXZ Industries Inc.': ['QXZ Industries Inc.', 'QXZ'],
  })
  expect(namesIn('[o QXZ Security Council] met. [o QXZ] fell.')).toHaveProperty('QXZ')
})

test('two fields of one council are one name behind an article, and two bodies are two', () => {
  expect(namesIn('He told the Health and [o Care Lowe Council] that.')).toEqual({
    'Health and Care Lowe Council': ['Health and Care Lowe Council'],
  })
  expect(namesIn('He told the [o Lowetarn] and [o Care Lowe Council] that.')).toHaveProperty('Lowetarn')
  expect(namesIn('He told Health and [o Care Lowe Council] that.')).toHaveProperty('Care Lowe Council')
})

test('some of a party are a group, and what ends in a word for bodies is nobody', () => {
  const typesIn = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? `${a.name}: ${a.type}` : []))
  expect(typesIn('He met [p Lowetarn Republicans] there.')).toEqual(['Lowetarn Republicans: group'])
  expect(typesIn('He met [o Senate Republicans] there.')).toEqual(['Senate Republicans: group'])
  expect(typesIn('He met [o Lowetarn Democrats] there.')).toEqual(['Lowetarn Democrats: organization'])
  expect(typesIn('He met [p Lowetarn News] there.')).toEqual(['Lowetarn News: organization'])
  expect(typesIn('He met [p Adam Church] there.')).toEqual(['Adam Church: person'])
})

test('Sir and a first name are whom the article names so in full', () => {
  expect(namesIn('He met Sir [p John Lowetarn] there. [p Sir John] left.')).toEqual({
    'John Lowetarn': ['John Lowetarn', 'John'],
  })
})

test('a college that kings have is read to its end', () => {
  expect(namesIn("He left King's [o College London] again.")).toEqual({
    "King's College London": ["King's College London"],
  })
})

test('a listed region that ends like a bank is a place', () => {
  const typesIn = (marked: string) =>
    annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? `${a.name}: ${a.type}` : []))
  expect(typesIn('He left the [o West Bank] again.')).toEqual(['West Bank: place'])
  expect(typesIn('He left the [o Lowetarn Bank] again.')).toEqual(['Lowetarn Bank: organization'])
})

test('a word before a listed place at the head of a sentence is no part of it, and a day and a faith are no names', () => {
  expect(namesIn('[l Like Oakland]. It rained.')).toEqual({ 'Oakland, California': ['Oakland'] })
  expect(namesIn('[o Like Lowetarn]. It rained.')).toHaveProperty('Like Lowetarn')
  expect(namesIn("He won [p Tuesday]'s vote and read about [p Islam] and [p Tuesday Lowe].")).toEqual({
    'Tuesday Lowe': ['Tuesday Lowe'],
  })
})

test('a company behind initials is not somebody, and its last word is the company', () => {
  expect(namesIn('[p A.B. Lowetarn Corp.] grew. [p Lowetarn] fell.')).toEqual({
    'A.B. Lowetarn Corp.': ['A.B. Lowetarn Corp.', 'Lowetarn'],
  })
})
