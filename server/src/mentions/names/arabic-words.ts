import type { Lexicon } from '../../languages/lexicon.ts';

/** What the shape of an Arabic word that no table holds says, as bits. */
export const ArabicShape = {
  /** Sounds and endings that native words do not have: a name in transliteration. */
  Foreign: 1,
  Verb: 2,
  /** Ends in a pronoun. */
  Suffixed: 4,
  /** Begins with a letter that may be a proclitic: a preposition or a conjunction. */
  Prefixed: 8,
  /** Has the article. */
  Definite: 16,
  /** A definite adjective of origin: الثقفي. */
  Nisba: 32,
  /** An ending of feminines, plurals and duals: seldom a person's name. */
  Plural: 64,
} as const;

const FOREIGN_LETTER = /[پچڤگژ]/;
const FOREIGN_END =
  /.{2}(?:سكي|سكايا|وفسكي|وفيتش|فيتش|يتش|يوف|ييف|وف|ستاين|شتاين|سون|سن|برغ|بيرغ|بورغ|برج|بيرج|فيلد|لاند|تون|وود|ويل|مانز|ينيو|ينيا|ايو|يللو|يلو|كس|نز|رز|لز|يغز|نتز|رتز|ارت|يرت|ورث|ونغ|ينغ|انغ|ونج|يوس|اوس|دس|تس|ندو|ردو|ردي|لدو|نتو|ستو|رتو|يتو|يدو|ينو|انو|ونو|وسو|اسو|اكو|يكو|وكو|يغو|وغو|اغو|ياغو|يرو|ورو|اردو|ولو|الو|انزو|يزو|وتشي|تشي|تشو|تسو|ينا|ونا|يلا|ييرا|يرا|ورا|ستا|شفيلي|ادزه|يان|دوتير|شتاد|ستان|غرين|يير|ييه|ويه|وود|هايم|يفا|وفا|اييف|اسيو|ايفو|شكو|نكو|شوك|زوك|يتسا|دورف|وفر|فلر|تنر|ندر|رغر|نغر|لتز|نتز|نبل|نوبل)$/;
const SLAVIC = /.{3}(?:وفسكي|يفسكي|انسكي|ينسكي|وفيتش|يفيتش|ستاين|شتاين|وفنا|يفنا)$/;
const FOREIGN_IN =
  /(?:تش|شت|كس|غن|نغ|ڤ|فف|ييف|يفي|ستر|سبر|شبر|غرو|فيرن|ستي|كري|فري|بري|تري|دري|غري|غرا|كلي|فلو|بلا|كراف|ستا|ستو|سكو|سكا|وو|اوي|ويي|ييل|يير|يوه|يوت|يون|شفا|شلي|زفي|دفي|غوا|كوا|لوي|دوي|روي|توي|موي|نوي|سيس|فيف|ليل|زيز|ديد|جور|جوز|غوت|غوس|هاي|فاي|ماي|دوغ|بوغ|بورغ)/;
/** Present and future forms, and the commonest shapes of past ones that pronouns or numbers end. */
const VERB = /^(?:و?س?[يتن]..+|[وف]?است..+|[وف]?ا[نفت]ت..+|ف[يت].{4,})$/;
/** Letters that make no root: a word of few others is likely a native pattern. */
const NATIVE = /^(?:م.{2,5}|.{1,2}ا.{1,2}|ت.{1,2}ي.|ا.{2}ا.|.{2,3}ي|.{2}ي.|.{2}و.|مست.+|مت.+|ان.{2,3}|ا.ت.ا?.|است.+)$/;
const SUFFIX = /.{2}(?:ها|هم|هما|هن|نا|كم|ته|اته|ه)$/;
const PLURAL = /.{2}(?:ات|ون|ين|ان|تان|تين|يه|ته)$/;
const ordinaryEnding = /(?:ه|ات|ون|ها|هم|وا|نا|ان|[^و]ين|[اوي].ا|[^نور]يا|[^ا]ت)$/;
/** Words that begin with a verb's or a preposition's letter. */
const NATIVE_START = /^(?:[وفبلك](?:ال|ت[^ش]|ي[^وا]|م[^ايو]|ا[^نو])|لل|[يت][^شاوي]|س[يتن][^فلم]|ان[^ادج]|ا[نشخ]ت|است)/;

const memo = new WeakMap<Lexicon, Int16Array[]>();

/** The shape of a vocabulary word, judged once for each distinct word of a lexicon. */
export function arabicShape(lexicon: Lexicon, word: number): number {
  let box = memo.get(lexicon);
  if (!box) memo.set(lexicon, (box = [new Int16Array(1 << 12).fill(-1)]));
  if (word >= box[0].length) {
    const wider = new Int16Array(Math.max(word + 1, box[0].length * 2)).fill(-1);
    wider.set(box[0]);
    box[0] = wider;
  }
  const known = box[0][word];
  return known >= 0 ? known : (box[0][word] = shapeOf(lexicon.vocabulary.text(word)));
}

/** The shape of one folded word. */
export function shapeOf(word: string): number {
  const c = word.charCodeAt(0);
  if (c < 0x621 || c > 0x6d3 || word.length < 3) return 0;
  let bits = 0;
  const definite = /^ال.{2}/.test(word);
  if (definite) bits |= ArabicShape.Definite;
  if (definite && /^ال.{2,}ي$/.test(word)) bits |= ArabicShape.Nisba;
  if (/^(?:وال|بال|لل|فال|كال|[وفبلك]).{2}/.test(word)) bits |= ArabicShape.Prefixed;
  if (!definite && VERB.test(word)) bits |= ArabicShape.Verb;
  if (SUFFIX.test(word)) bits |= ArabicShape.Suffixed;
  if (PLURAL.test(word)) bits |= ArabicShape.Plural;
  if (!definite && word.length >= 4) {
    const end = FOREIGN_END.test(word);
    if (
      FOREIGN_LETTER.test(word) ||
      SLAVIC.test(word) ||
      (!NATIVE_START.test(word) &&
        ((end && !ordinaryEnding.test(word) && !(word.length <= 5 && NATIVE.test(word))) ||
          (word.length >= 6 && FOREIGN_IN.test(word) && !ordinaryEnding.test(word) && !NATIVE.test(word))))
    )
      bits |= ArabicShape.Foreign;
  }
  return bits;
}
