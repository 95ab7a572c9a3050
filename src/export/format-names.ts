/** The formats that papers are exported in; in a file of their own, for the command's help to load nothing else. */
export const exportFormatNames = ['csv', 'json', 'bibtex'] as const

export type ExportFormat = (typeof exportFormatNames)[number]
