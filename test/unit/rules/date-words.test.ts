import { check } from '../../support/check.ts';

const two = (a: string, b: string): string => `--- a.txt\n${a}\n--- b.txt\n${b}`;

const SPEAKS: Record<string, string> = {
  'a strike announced for two days': two(
    'أصحاب المطاحن يلوحون بالإضراب\n\nتونس - الاثنين 8 سبتمبر 2025\n\nأعلن رئيس غرفة المطاحن لطفي بن سالم أن أصحاب المطاحن سيدخلون في إضراب ⟦يوم الخميس المقبل⟧ احتجاجا على ديون قدرها 190 مليون دينار.',
    'الخبز قبل الإضراب\n\n9 سبتمبر 2025\n\nينفذ أصحاب المطاحن إضرابهم في ⟦12 سبتمبر الجاري⟧ للمطالبة بديون قيمتها 190 مليون دينار، كما قال لطفي بن سالم.',
  ),
  'a sinking that was followed by a protest': two(
    'Boat sinks off Bosaso\n\nMOGADISHU, 5 December 2025 - A fishing boat with migrants sank off Bosaso on ⟦Wednesday evening⟧ and 12 people are missing, Colonel Jama Farah said.',
    'The sea gives back clothes\n\nBOSASO, 9 December 2025 - Relatives held a protest in Bosaso for the 12 people who are missing since their boat sank off Bosaso on ⟦30 November⟧, Colonel Jama Farah said.',
  ),
  'a verdict within an article': `السجن لمزور لوحات

تونس - 8 جويلية 2025

قضت محكمة سوسة ⟦يوم 7 جويلية⟧ بسجن الرسام منصف الحاجي خمس سنوات لأنه باع 32 لوحة مزورة.

وقال محاميه إنه سيستأنف الحكم الذي صدر في ⟦5 جويلية⟧ عن محكمة سوسة.`,
};

const SILENT: Record<string, string> = {
  'what has been done until now': two(
    'أغاديس تنتظر الكهرباء\n\nنيامي - 12 مايو 2025\n\nوضعت الوزيرة سكينة مايغا اليوم الاثنين حجر الأساس لخط كهرباء أغاديس على امتداد 340 كيلومترا.',
    'خط أغاديس\n\nجدة - 4 يونيو 2025\n\nتحدثت الوزيرة سكينة مايغا عن خط كهرباء أغاديس الذي يبلغ طوله 340 كيلومترا، وقد تم تشييد أول 15 كيلومترا منه حتى الآن.',
  ),
  'the end of a search': two(
    'غرق قارب قبالة بربرة\n\nمقديشو - 5 ديسمبر 2025\n\nغرق قارب صيد مساء الأربعاء قبالة بربرة وفقد 12 راكبا، بحسب العقيد جامع فارح.',
    'وقف البحث في بربرة\n\nبربرة - 9 ديسمبر 2025\n\nأوقفت السلطات عمليات البحث أمس عن 12 راكبا فقدوا في غرق قاربهم قبالة بربرة، بحسب العقيد جامع فارح.',
  ),
  'a death and a funeral': two(
    'Poet Elin Strand dies at 91\n\nOSLO, Oct 6, 2025 - The poet Elin Strand died on Saturday at her home in Lom, her publisher said. She was 91.',
    'Lom says goodbye\n\nOctober 10, 2025\n\nElin Strand, the poet, was buried in Lom on October 9. She was 91.',
  ),
  'the close of entries and the race': two(
    'موعد ماراثون بيروت\n\nبيروت - 3 تشرين الأول 2025 - ينطلق ماراثون بيروت يوم الأحد 9 تشرين الثاني بمشاركة 18 ألف عداء.',
    'استعدادات لماراثون بيروت\n\n7 تشرين الأول 2025 - يقفل باب التسجيل لماراثون بيروت في 31 تشرين الأول، وقد سجل 18 ألف عداء.',
  ),
  'a sinking and the raising of the ferry': two(
    'Ferry sinks in Lake Mai-Ndombe\n\nKINSHASA, Jan 20, 2025 - A ferry sank in Lake Mai-Ndombe on January 17 with 90 people aboard; 22 bodies were found.',
    'Ferry raised\n\nJanuary 28, 2025 - The ferry that sank in Lake Mai-Ndombe with 90 people aboard was raised on January 26.',
  ),
  'a strike of some days': two(
    'Bakers on strike\n\nTUNIS, 8 September 2025 - Bakers will go on strike on Thursday over debts of 190 million dinars, Lotfi Salem said.',
    'No bread\n\nTUNIS, 13 September 2025 - Bakers were on strike on Friday for a second day over debts of 190 million dinars, Lotfi Salem said.',
  ),
  'next Thursday and its date': two(
    'Bakers on strike\n\nTUNIS, 8 September 2025 - Bakers will go on strike next Thursday over debts of 190 million dinars, Lotfi Salem said.',
    'No bread soon\n\nTUNIS, 9 September 2025 - The strike of bakers over debts of 190 million dinars begins on 11 September, Lotfi Salem said.',
  ),
};

describe('date-conflict: words about a day', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks of ${name}`, () => check('date-conflict', source, 'warning'));
  for (const [name, source] of Object.entries(SILENT)) it(`is silent on ${name}`, () => check('date-conflict', source));
});
