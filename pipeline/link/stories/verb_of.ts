/** The verb of what is done, without its particle. */
export const verbOf = ({ action }: { action: string }): string => action.split(' ', 1)[0] as string
