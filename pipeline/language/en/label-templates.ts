/** What the choice of an arc's label looks at: head h (its values carry its side), dependent d, neighbours, children. */
export const LABEL_TEMPLATES = `
d.word side
d.tag side
d.form side
d.word d.tag side
h.word
h.tag
h.form
h.word h.tag
d.word h.word
d.word h.tag
d.tag h.word
d.tag h.tag
d.form h.tag
d.tag h.form
d.word d.tag h.word h.tag
d.word d.tag h.tag
d.tag h.word h.tag
d.upos h.upos distance
d.tag h.tag distance
d.word distance
d.tag distance
d.tag h.tag verbs distance
d-1.word d.tag h.tag
d-1.tag d.tag h.tag
d+1.tag d.tag h.tag
h-1.tag d.tag h.tag
h+1.tag d.tag h.tag
d-1.tag d.tag d+1.tag side
d+1.word d.tag side
d-1.word d.tag side
d-1.word d.word side
d.word d+1.word side
dl.word side
dl.word d.tag h.tag
dl.word h.word
dl.word d.word side
dl.tag dl.label d.tag h.tag
dl2.word d.tag side
dl2.tag dl2.label d.tag h.tag
dr.word d.tag side
dr.tag dr.label d.tag h.tag
dr2.tag dr2.label d.tag side
dll.word dl.label d.tag side
d.leftLabels d.tag h.tag
d.rightLabels d.tag h.tag
d.leftLabels d.rightLabels d.tag h.tag
d.leftLabels d.word side
d.leftLabels h.word
h.leftLabels d.tag h.tag
h.rightLabels d.tag h.tag
h.leftLabels h.rightLabels d.tag side
h.leftLabels h.word d.tag
h.rightLabels h.word d.tag
h.leftLabels d.word
h.rightLabels d.word
hl.label hl.tag d.tag h.tag
hr.label hr.tag d.tag h.tag
hr.word h.tag d.tag
hr.word d.word
other.tag d.tag h.tag
other.word d.tag side
other.word h.word
side
`
