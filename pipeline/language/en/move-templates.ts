/**
 * What the choice of a move looks at: stack (s0 on top), next words (b0…), their outermost children (l, r; l2, r2 the second),
 * counts and sets of children, distances. After Zhang & Nivre (2011).
 */
export const MOVE_TEMPLATES = `
s0.word
s0.tag
s0.word s0.tag
s1.word
s1.tag
s1.word s1.tag
b0.word
b0.tag
b0.word b0.tag
b1.word
b1.tag
b1.word b1.tag
b2.word
b2.tag
b2.word b2.tag
s2.word
s2.tag
s2.word s2.tag
s0.form
b0.form
s1.form
s0.word s0.tag b0.word b0.tag
s0.word s0.tag b0.word
s0.word b0.word b0.tag
s0.word s0.tag b0.tag
s0.tag b0.word b0.tag
s0.word b0.word
s0.tag b0.tag
b0.tag b1.tag
s1.word s1.tag s0.word s0.tag
s1.word s1.tag s0.tag
s1.tag s0.word s0.tag
s1.word s0.word
s1.tag s0.tag
s1.word s0.tag
s1.tag s0.word
s1.tag b0.tag
s1.word b0.tag
s1.tag b0.word
s1.word b0.word
b0.tag b1.tag b2.tag
s0.tag b0.tag b1.tag
s1.tag s0.tag b0.tag
s2.tag s1.tag s0.tag
s0.tag s0l.tag b0.tag
s0.tag s0r.tag b0.tag
s0.tag b0.tag b0l.tag
s1.tag s0.tag s1r.tag
s1.tag s0.tag s1l.tag
s1.tag s0.tag s0l.tag
s1.tag s0.tag s0r.tag
s1.word s0.tag b0.tag
s1.tag s0.word b0.tag
s1.tag s0.tag b0.word
s0.word b0.tag b1.tag
s0.tag b0.word b1.tag
s1.upos s0.upos b0.upos b1.upos
s2.upos s1.upos s0.upos b0.upos
s0.tag b0.tag b1.tag b2.tag
s0.word s0.toNext
s0.tag s0.toNext
b0.word s0.toNext
b0.tag s0.toNext
s0.tag b0.tag s0.toNext s0.verbsToNext
s1.tag s0.tag s1.toTop s1.verbsToTop
s1.word s1.toTop
s0.word s1.toTop
s1.tag s1.toTop s0.toNext
s0.word b0.word s0.toNext
s0.word s0.right
s0.tag s0.right
s0.word s0.left
s0.tag s0.left
b0.word b0.left
b0.tag b0.left
s1.word s1.right
s1.tag s1.right
s1.tag s1.left
s0l.word
s0l.tag
s0l.label
s0r.word
s0r.tag
s0r.label
b0l.word
b0l.tag
b0l.label
s1l.word
s1l.tag
s1l.label
s1r.word
s1r.tag
s1r.label
s0l2.tag s0l2.label
s0r2.tag s0r2.label
b0l2.tag b0l2.label
s1r2.tag s1r2.label
s0.tag s0l.tag s0l2.tag
s0.tag s0r.tag s0r2.tag
b0.tag b0l.tag b0l2.tag
s1.tag s1r.tag s1r2.tag
s0.word s0.leftLabels
s0.tag s0.leftLabels
s0.word s0.rightLabels
s0.tag s0.rightLabels
b0.word b0.leftLabels
b0.tag b0.leftLabels
s1.word s1.rightLabels
s1.tag s1.rightLabels
s1.tag s1.leftLabels
s0.tag s0.leftLabels b0.tag
s1.tag s1.rightLabels s0.tag
s1.tag s0.tag s0.leftLabels
s1.tag s1.leftLabels s1.rightLabels s0.tag
s0.tag s0.leftLabels s0.rightLabels b0.tag
s0.word s0l.word s0l.label
s1.word s0l.word s0.word
s1.word s0l.word s0.tag
s1.tag s0l.word s0.tag
s0.word b0l.word b0.tag
always
`
