import { check } from '../../support/check.ts';

describe('location-conflict: two accidents', () => {
  const SPEAKS_LOCATION_CONFLICT: Record<string, string> = {
    'one derailment in two provinces': `--- a.txt
خروج قطار عن سكته في القليوبية

الثلاثاء 4 نوفمبر 2025

أصيب 21 شخصا صباح اليوم في خروج قطار عن القضبان بمحافظة ⟦القليوبية⟧، وقال المهندس سامي غنيم من هيئة السكة الحديد إن السبب كسر في أحد القضبان.
--- b.txt
غنيم: كسر في القضبان وراء خروج القطار

الجمعة 7 نوفمبر 2025

قال المهندس سامي غنيم من هيئة السكة الحديد إن كسرا في أحد القضبان سبب خروج القطار عن القضبان بمحافظة ⟦المنيا⟧ وإصابة 21 شخصا يوم الثلاثاء.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_LOCATION_CONFLICT)) it(`${what}`, () => check('location-conflict', source));
  const QUIET_LOCATION_CONFLICT: Record<string, string> = {
    'two accidents, one of which the other article tells of again': `--- a.txt
خروج قطار عن سكته في القليوبية

الثلاثاء 4 نوفمبر 2025

أصيب 21 شخصا صباح اليوم في خروج قطار عن القضبان بمحافظة القليوبية، وقال المهندس سامي غنيم من هيئة السكة الحديد إن السبب كسر في أحد القضبان.
--- b.txt
تصادم قطار وسيارة في المنيا

الجمعة 7 نوفمبر 2025

أصيب ثمانية أشخاص في تصادم قطار بسيارة نقل بمحافظة المنيا، وقال المهندس سامي غنيم من هيئة السكة الحديد إن المزلقان غير قانوني.

ويأتي الحادث بعد أيام من خروج قطار عن القضبان في طوخ أسفر عن إصابة 21 شخصا.`,
  };
  for (const [what, source] of Object.entries(QUIET_LOCATION_CONFLICT))
    it(`is silent about ${what}`, () => check('location-conflict', source));
});
