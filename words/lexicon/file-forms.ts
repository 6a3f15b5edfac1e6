/** How people say in what form they want a file, in any of our languages, by how the word begins. */
export const FILE_FORMS: Readonly<Record<'csv' | 'json' | 'excel' | 'pdf', readonly string[]>> = {
  csv: ['csv'],
  json: ['json'],
  excel: ['excel', 'xls', 'spreadsheet', 'tabellenkalkulation', 'tableur', 'エクセル', '엑셀', '스프레드시트'],
  pdf: ['pdf'],
};
