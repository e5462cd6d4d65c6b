/** A part of the report that has an address of its own. */
export interface View {
  /** Tables that it shows rows of. */
  needs: readonly string[]
  /** Its elements, the first of them with the heading; `argument` is what stands behind its name in the address. */
  show: (argument: string) => HTMLElement[] | Promise<HTMLElement[]>
}
