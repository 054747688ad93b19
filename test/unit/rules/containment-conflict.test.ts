import { check } from '../../support/check.ts';

const SPEAKS = [
  'The workshop was held in ⟦Sohar⟧ in the ⟦United Arab Emirates⟧ last week.',
  '⟦POKHARA⟧, ⟦India⟧ (AP) - Rescuers reached the lodge on Friday.',
  'She was born in the ⟦Turkish⟧ city of ⟦Plovdiv⟧ and moved abroad.',
  'The ⟦Hungarian⟧ lakeside town of ⟦Constanta⟧ hosts the regatta.',
  'The team flew to ⟦Gondar⟧, ⟦Eritrea⟧, on Monday.',
  'وصلت القافلة إلى ⟦أغاديز⟧ ⟦الموريتانية⟧ مساء السبت.',
  'أقيم الحفل في مدينة ⟦صحار⟧ ⟦بالإمارات⟧ الأسبوع الماضي.',
  'أقيم الحفل في مدينة ⟦خوجند⟧ الواقعة في ⟦كازاخستان⟧ الأسبوع الماضي.',
  'يرسو المركب في ميناء ⟦بربرة⟧ ⟦الجيبوتي⟧ منذ أيام.',
  "A weavers' hall opens in ⟦Plovdiv⟧, ⟦Serbia⟧'s old trading town, in spring.",
  'A regatta is held in ⟦Constanta⟧, a ⟦Bulgarian⟧ port on the Black Sea.',
  'أقيم الحفل في ⟦خوجند⟧، المدينة ⟦الأوزبكية⟧ المعروفة بالحرير.',
];
const SILENT = [
  "A weavers' hall opens in Plovdiv, Bulgaria's old trading town, in spring.",
  "They talked in Geneva, Iran's port city of Bandar Abbas being the subject.",
  "The hall was shown in Geneva, Serbia's embassy said.",
  'They met in Geneva, an Iranian delegation to the city said.',
  'أقيم الحفل في خوجند، المدينة الطاجيكية المعروفة بالحرير.',
  'التقوا في جنيف، الوفد الإيراني أولا.',
  'The workshop was held in Sohar in Oman last week.',
  'POKHARA, Nepal (AP) - Rescuers reached the lodge on Friday.',
  'They visited Lyon, Germany and Austria in one week.',
  "They visited Lyon, Germany's Munich and Vienna in one week.",
  'In Berlin, Italy beat Spain by two goals.',
  'The train runs from Lyon to Germany every morning.',
  'He drew against Milan in Germany last week.',
  'Talks in Geneva, Iranian officials said, were useful.',
  'The office in London, Canada, opens on Monday.',
  'She studied in Tripoli, Greece, for a year.',
  'The French embassy in Cairo, Egypt, was closed.',
  'Paris, Texas, is smaller than the film makes it.',
  'The British governor of Gibraltar spoke in Madrid.',
  'انتهت مفاوضات الدوحة الأمريكية مساء الأحد.',
  'وصلت القافلة إلى أغاديز النيجرية مساء السبت.',
  'زار القاهرة والرياض السعودية وعمان.',
  'أقيم الحفل في طرابلس اللبنانية الأسبوع الماضي.',
  'وصل إلى باريس قادما من ألمانيا صباح اليوم.',
  'تعادل فريقه مع ميلان في ألمانيا مساء الأحد.',
  'عقد اللقاء في مقر السفارة الألمانية في باريس.',
  'عقد اللقاء في جنيف بين الوفدين الإيراني والأمريكي.',
  'انتهى اجتماع باريس الألماني من غير بيان.',
];

describe('containment-conflict', () => {
  for (const text of SPEAKS) it(`speaks: ${text}`, () => check('containment-conflict', `Notes of the day\n\n${text}`, 'warning'));
  for (const text of SILENT) it(`is silent: ${text}`, () => check('containment-conflict', `Notes of the day\n\n${text}`));
});
