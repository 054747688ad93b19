/** Messages in English, by key. Those of a rule stand in its own file. Keep in step with `ar.ts`. */
export const en: Record<string, string> = {
  'report.summary': '{articles} articles: {errors} errors, {warnings} warnings, {notes} notes',
};
