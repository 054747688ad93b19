/** Messages in Arabic, by key. Those of a rule stand in its own file. Keep in step with `en.ts`. */
export const ar: Record<string, string> = {
  'report.summary': 'المقالات {articles}: أخطاء {errors}، تحذيرات {warnings}، ملاحظات {notes}',
};
