/** Words that several views say. */
import manifestArabic from '../../../package.nls.ar.json';
import manifestEnglish from '../../../package.nls.json';
import { inArabic, t } from '../strings';

/** First-strong isolate and its end: a name or passage keeps its own direction inside a sentence. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** What a rule finds, in a sentence without its full stop; its id where no sentence is known. */
export function ruleTitle(rule: string): string {
  const strings: Record<string, string> = inArabic() ? manifestArabic : manifestEnglish;
  return (strings[`rule.${rule}`] ?? rule).replace(/[.。]$/, '');
}

/** A verdict of the ledger, in words. */
export function verdictTitle(verdict: string): string {
  switch (verdict) {
    case 'not-an-error':
      return t('Not an error');
    case 'different-things':
      return t('Different things');
    case 'update':
      return t('An update');
    case 'checked':
      return t('Checked and right');
    case 'baseline':
      return t('In the baseline');
    default:
      return verdict;
  }
}

export function severityTitle(severity: 'error' | 'warning' | 'information'): string {
  return severity === 'error' ? t('Error') : severity === 'warning' ? t('Warning') : t('Note');
}

/** A number as the language of the messages writes it. */
export const count = (value: number): string => value.toLocaleString(inArabic() ? 'ar-u-nu-latn' : 'en');
