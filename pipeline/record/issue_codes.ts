import type { Issue } from './records.ts'

/** What is known of an issue by its code. */
export interface IssueEntry {
  /** `error` sets an input or part of it aside, `warning` puts part of it in doubt, `info` only tells. */
  severity: Issue['severity']
  /** One plain sentence; `{name}` stands for a detail. */
  message: string
  next_step: string | null
}

const entry = (severity: IssueEntry['severity'], message: string, next_step: string | null = null): IssueEntry => ({
  severity,
  message,
  next_step,
})

/** Every problem that newsledger knows; those of plug-ins are theirs. */
export const ISSUES = {
  FILE_EMPTY: entry('error', 'The file holds no text.', 'Remove it, or fetch the article again.'),
  FILE_UNREADABLE: entry(
    'error',
    'The file cannot be read: {reason}.',
    'Check that it exists and that you may read it.',
  ),
  FILE_NOT_REGULAR: entry('error', 'This is {what}, not a regular file.', 'Point to a file or a folder of files.'),
  FILE_TOO_LARGE: entry(
    'error',
    'It is {bytes} bytes long, over the limit of {limit}.',
    'Raise max_document_bytes in the configuration, or split the file.',
  ),
  FILE_BINARY: entry(
    'error',
    'The content is not text, whatever the name says ({reason}).',
    'Convert it to text, or leave it out.',
  ),
  FORMAT_UNSUPPORTED: entry(
    'error',
    'Files of this format ({format}) are not read.',
    'Save the article as plain text.',
  ),
  FILE_CUT: entry(
    'warning',
    'The file breaks off or is damaged at byte {offset} ({reason}); what stands before is read.',
    'Fetch the file again.',
  ),
  FILE_WITHOUT_ARTICLES: entry(
    'error',
    'No article of this file could be read.',
    'Look at the other issues of this file.',
  ),
  UNPACKED_TOO_LARGE: entry(
    'error',
    'The file is packed too tightly ({reason}); no more of it is read.',
    'Raise max_unpacked_ratio in the configuration if the file is what it should be.',
  ),
  ARCHIVE_CUT: entry(
    'warning',
    'The archive breaks off in the record at byte {offset} (unpacked); all whole records before are read.',
    'Fetch the archive again.',
  ),
  ARCHIVE_BROKEN: entry(
    'warning',
    'What stands at byte {offset} (unpacked) is damaged or no record; reading went on at the next whole one.',
    'Fetch the archive again, or mend it.',
  ),
  FEED_CUT: entry('warning', 'The feed breaks off {place}; what stands before is read.', 'Fetch the feed again.'),
  RECORD_TOO_LARGE: entry(
    'error',
    'Over the limit of {limit} bytes: {place}.',
    'Raise max_document_bytes in the configuration.',
  ),
  RECORD_PACKED: entry(
    'error',
    'No text, or packed in a way that is not known: {place}.',
    'Save the page unpacked, or packed as gzip, deflate or Brotli.',
  ),
  RECORD_INVALID_JSON: entry('error', 'No JSON object: {place}.', 'Mend the file; the other records are read.'),
  RECORD_TITLE_ONLY: entry(
    'info',
    'Nothing but a title stands in {place}; it is taken for the text.',
    'Fetch the page that it links to.',
  ),
  RECORD_WITHOUT_TEXT: entry(
    'error',
    'No field holds a text: {place}.',
    'Name the field that holds the text with text_field in the configuration.',
  ),
  RECORD_DEPTH: entry(
    'warning',
    'What lies deeper than {levels} levels in {place} was left out.',
    'Flatten the record if something in it is missed.',
  ),
  ISSUES_ALIKE: entry(
    'error',
    'This file has {count} more issues like its first ones with the code {code}.',
    'Mend what the first ones name, and run again.',
  ),
  TABLE_WITHOUT_TEXT: entry(
    'error',
    'No column of the table is known to hold the text of an article; there are {columns}.',
    'Name the column with text_field in the configuration.',
  ),
  TABLE_ROW_DAMAGED: entry(
    'error',
    'No row of the table can be read at {place}: {reason}.',
    'Mend the quotation marks there, and double those inside a quoted cell; the other rows are read.',
  ),
  TABLE_ROW_LONG: entry(
    'warning',
    'There are {cells} cells for {columns} columns in {place}; the last ones are kept in extra.',
    'Quote cells that hold the delimiter.',
  ),
  OUTPUT_PASSED_OVER: entry(
    'info',
    'This is output of newsledger, and no input: {what} passed over.',
    'Name the file itself to read it.',
  ),
  FILE_WITHOUT_RECORDS: entry('warning', 'The file is whole, but there is no article in it.'),
  READER_FAILED: entry(
    'error',
    'What reads this file failed, and gave up what had not been read: {reason}.',
    'Run again with --debug and report it with the file.',
  ),
  INPUT_EMPTY: entry(
    'error',
    'There is no article among the inputs.',
    'Point to files, or a folder of files, that hold articles; the other issues say what was passed over.',
  ),
  RECORDS_PASSED_OVER: entry('info', 'Records passed over as no articles: {count} ({why}).'),
  LINK_BROKEN: entry('error', 'The symbolic link leads nowhere.', 'Mend or remove the link.'),
  LINK_LOOP: entry('error', 'The symbolic link leads back to a folder that it stands in.', 'Remove the link.'),
  LINK_OUTSIDE: entry(
    'warning',
    'The symbolic link leads out of the input; what it leads to is read.',
    'Remove the link, or give what it leads to as an input of its own.',
  ),
  NAME_COLLISION: entry(
    'warning',
    'Another path differs from this one only in case, or in how its letters are composed: {other}.',
    'Rename one if they have to live together on a Mac or on Windows.',
  ),
  ENCODING_SUSPECT: entry(
    'warning',
    'The text reads as {encoding}, but looks wrong: {reason}.',
    'Fetch the article again with its right encoding; nothing was changed here.',
  ),
  ENCODING_INVALID: entry(
    'warning',
    'Some bytes do not fit the encoding {encoding} and are shown as U+FFFD ({count}).',
    'Save the file as UTF-8.',
  ),
  LONE_SURROGATE: entry(
    'warning',
    'Half a surrogate pair stands alone and became U+FFFD ({count}).',
    'Mend the source that wrote it.',
  ),
  HTML_CUT: entry(
    'warning',
    'The page is too large to be read whole ({detail}).',
    'Raise max_page_nodes in the configuration.',
  ),
  HTML_DEPTH: entry('info', 'Elements are nested too deep to be told apart ({detail}); their text is kept.'),
  HTML_HIDDEN_TEXT: entry(
    'info',
    'Nearly all text of the page is hidden by its mark-up ({detail}); it was read all the same.',
  ),
  HTML_STRUCTURED_TEXT: entry('info', 'Part of the text stands only in the structured data of the page ({detail}).'),
  HTML_UNSHOWN_TEXT: entry(
    'info',
    'The text stands in an element that the page does not show by itself ({detail}); it was read all the same.',
  ),
  HTML_PAYWALL: entry(
    'warning',
    'The page says that its article is not free to read ({detail}); the text may be a beginning only.',
    'Save the page as a subscriber sees it.',
  ),
  HTML_NO_TEXT: entry('error', 'The page shows no text ({detail}).', 'Save the page after its scripts have run.'),
  LANGUAGE_UNSUPPORTED: entry(
    'info',
    'The language ({language}) is cleaned and exported, but annotated only with what needs no grammar.',
  ),
  ARTICLE_EMPTY: entry(
    'warning',
    'Nothing in the document looks like an article: every block was removed.',
    'See why with "newsledger explain".',
  ),
  SIDECAR_UNREADABLE: entry(
    'error',
    'The metadata file cannot be used: {reason}.',
    'Mend it: CSV or YAML with the columns source_path, published_date, title, url, publisher, authors.',
  ),
  SIDECAR_UNMATCHED: entry(
    'warning',
    'The metadata name {path}, which is not among the inputs.',
    'Write source_path relative to the input folder.',
  ),
  SIDECAR_REPEATED: entry(
    'warning',
    'The metadata name {path} more than once; the last row counts.',
    'Leave one row for each source_path.',
  ),
  SIDECAR_INVALID: entry(
    'warning',
    'The metadata give {column} as {value}, which is not {expected}; it was left out.',
    'Mend the metadata file.',
  ),
  RECORD_INVALID: entry(
    'error',
    'What stage {stage} made of {named} breaks its schema: {fault}.',
    'This is a fault of newsledger or of a stage of yours: please report it with the file.',
  ),
  STAGE_FAILED: entry(
    'error',
    'Stage {stage} failed on {named}: {reason}.',
    'Run again with --debug and report it with the file.',
  ),
  NAMES_NOT_COMPARED: entry(
    'warning',
    'More than {limit} names have a word in common (first "{word}"); {count} times one more was not compared with others under it.',
    'Where two rows of entities are one, give both the same name in the text, or split the input.',
  ),
  CLAIMS_NOT_MATCHED: entry(
    'info',
    'Of {count} things that many claims have in common, each claim was compared with the {limit} before it alone: some stories may be several.',
  ),
  TEXTS_NOT_COMPARED: entry(
    'warning',
    'More than {limit} documents have a part of their fingerprint in common; {count} of them were not compared in every part, and may have duplicates that are not marked.',
  ),
  CLAIMS_NOT_COMPARED: entry(
    'warning',
    '{stories} stories have more than {limit} claims; those beyond the first ones were not compared, and differences between them may be missing.',
  ),
  DATE_CONFLICT: entry(
    'warning',
    'The lines above the text state {stated}, yet it tells of "{trigger}" as {status} ({claim}), which was over by {latest}: see "{other_trigger}", {other_status}, published on {published} ({other}). {hanging}.',
    'Give its day in a metadata file (--metadata) if you know it.',
  ),
  RECURRING_LINES_DROPPED: entry(
    'info',
    'More than {limit} different lines were counted: {count} seen seldom were forgotten on the way, and may recur without being removed.',
  ),
  LINES_NOT_JUDGED: entry(
    'info',
    'The text has more than {limit} blocks ({count}): the rule "lines", which weighs each against the others, did not judge them.',
  ),
  TEXT_PARTLY_ANNOTATED: entry(
    'warning',
    'The text is longer than {limit} characters: its last {count} blocks are kept, but nothing was looked for in them.',
    'Split the file into its articles, or raise max_annotated_characters in the configuration.',
  ),
  TIME_AFTER_PUBLICATION: entry(
    'warning',
    'What is told as past lies after the day of publication, {published}: "{words}" is {value} ({count} in all). Times reckoned from that day (anchor document) may be wrong, too.',
    'Check the date of this document; give the right one as published_date in the metadata.',
  ),
  QUANTITY_IMPLAUSIBLE: entry(
    'warning',
    'What "{words}" says can hardly be: {fault}.',
    'Check the figure in the source; the row is as the text has it.',
  ),
  PROFILE_FAILED: entry(
    'error',
    'Counting {profile} over all documents failed, and rules are told nothing of it: {reason}.',
    'Run again with --debug and report it.',
  ),
  RECORD_TIMEOUT: entry(
    'error',
    'Stage {stage} was stopped on {named} after {seconds} seconds.',
    'Raise max_record_seconds in the configuration, or leave the document out.',
  ),
  RECORD_CRASHED: entry(
    'error',
    'Stage {stage} did not survive {named}: {reason}.',
    'Split the file if it is very large; else report it with the file.',
  ),
  LINK_FAILED: entry(
    'error',
    'Linking ({linker}) failed on this document and left it out: {reason}.',
    'Run again with --debug and report it with the file.',
  ),
  LINK_GROUP_FAILED: entry(
    'error',
    'Linking ({linker}) failed on the group "{group}", whose documents stay unlinked: {reason}.',
    'Run again with --debug and report it.',
  ),
  WRITER_FAILED: entry(
    'error',
    'Writing {writer} failed, and its files are left out: {reason}.',
    'Run again with --debug and report it; the other formats are whole.',
  ),
  LINE_INVALID: entry(
    'error',
    'A line on standard input is not a record of the stage before: {reason}.',
    'Pass on whole lines of the stage before, one record each.',
  ),
  CELL_CUT: entry(
    'info',
    'A cell of {table} is longer than the 32,767 characters of a spreadsheet and is cut in the workbook ({column}).',
    'Read it whole in the CSV, JSON or YAML file.',
  ),
  CELL_CHARACTERS: entry(
    'info',
    'Characters that no spreadsheet holds ({characters}) are left out in the workbook.',
    'Read them in the CSV, JSON or YAML file.',
  ),
  WRITER_LEFT_OUT: entry(
    'info',
    '{writer} is not written, since there are {documents} documents, more than {limit}.',
    'Open the other formats, or raise max_documents_for_people in the configuration.',
  ),
} as const satisfies Record<string, IssueEntry>

export type IssueCode = keyof typeof ISSUES
