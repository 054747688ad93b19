import { check } from '../../support/check.ts';

describe('weekday-mismatch', () => {
  const speaks = [
    'The court sits again on ⟦Monday, 14 May 2024⟧ in Lyon.',
    'The vote on ⟦Friday 3 July 2024⟧ was close.',
    'It closes on ⟦June 12, 2023 (Sunday)⟧.',
    'تعقد الجلسة يوم ⟦الاثنين 14 أيار 2024⟧ في بيروت.',
    'تنطلق الرحلة ⟦الاثنين ١٩ يونيو ٢٠٢٥⟧ من الميناء.',
    '--- a.txt published=2024-05-20\nThe fire broke out on ⟦Monday, 14 May⟧, police said.',
    'The fair runs from ⟦Monday 14 May 2024⟧ to Friday 17 May 2024.',
  ];
  for (const text of speaks) it(`speaks: ${text}`, () => check('weekday-mismatch', text, 'warning'));
  const silent = [
    'The court sits again on Tuesday, 14 May 2024 in Lyon.',
    'On Sunday, 9 January 1905 (Old Style) troops fired on the crowd.',
    'On Sunday, 9 January 1905 troops fired on the crowd.',
    'They met on Monday, 14 May.',
    '--- a.txt published=2024-01-20\nThey will meet on Monday, 14 May.',
    'He told Monday Review on 14 May 2024 that he would stay.',
    'The Friday Gazette, 8 January 2025, has the letter.',
    'They met on Monday and signed on 14 May 2024.',
    'The paper of Monday, 6/5/2024, says so.',
    'تعقد الجلسة يوم الثلاثاء 14 أيار 2024 في بيروت.',
    'نشرت صحيفة الاثنين في 14 أيار 2024 رسالة.',
    'التقى الطرفان الأربعاء ثم وقعا في 14 أيار 2024.',
    'يوم الجمعة 29 شعبان 1446هـ الموافق 28 فبراير 2025م',
  ];
  for (const text of silent) it(`is silent: ${text}`, () => check('weekday-mismatch', text));
});
